package io.dongtin.enrich.page.metadata;

import io.dongtin.contract.Provenance;

/**
 * One place's word on one field.
 *
 * @param confidence how often such places are right, 0 to 1
 */
public record Candidate(Field field, String value, Provenance.Source source, double confidence) {}
