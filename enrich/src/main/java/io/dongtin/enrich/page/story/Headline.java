package io.dongtin.enrich.page.story;

import io.dongtin.contract.Provenance.Source;

/**
 * The headline of a story.
 *
 * @param position of the block that shows it, or -1 where only markup states it
 */
public record Headline(String text, int position, Source source, double confidence) {}
