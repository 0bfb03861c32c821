package io.dongtin.enrich.page;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.block.TextWalker;
import io.dongtin.enrich.page.metadata.Candidate;
import io.dongtin.enrich.page.metadata.Candidates;
import io.dongtin.enrich.page.metadata.Field;
import io.dongtin.enrich.page.metadata.MarkupReader;
import io.dongtin.enrich.page.story.BlockExamples;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A page that could be read: its blocks in order and what it says of itself. Immutable. */
public final class Page implements Reading {
  private final URI source;
  private final Instant time;
  private final Layout layout;
  private final Candidates candidates;

  Page(URI source, Instant time, Layout layout, Candidates candidates) {
    this.source = source;
    this.time = time;
    this.layout = layout;
    this.candidates = candidates;
  }

  /** Where the page came from. */
  public URI source() {
    return source;
  }

  /** The blocks in reading order. */
  public List<Block> blocks() {
    return layout.blocks();
  }

  /** The title that the page states, or an empty text. */
  public String title() {
    return candidates.of(Field.HEADLINE).stream()
        .filter(candidate -> candidate.confidence() == MarkupReader.TITLE)
        .map(Candidate::value)
        .findFirst()
        .orElse("");
  }

  /** When it was dropped: no date after it is believed. */
  Instant time() {
    return time;
  }

  /** The blocks and the containers they stand in. */
  public Layout layout() {
    return layout;
  }

  /** What the page says of its fields. */
  public Candidates candidates() {
    return candidates;
  }

  /** What copying the visible text of the page gives: its title, then a line a block. */
  public Page asTextDump() {
    String lines = blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    Layout dump = TextWalker.walk(title() + "\n" + lines);
    return new Page(source, time, dump, new Candidates());
  }

  /** The block models' view of the page, for the program that trains them. */
  public BlockExamples examples() {
    return BlockExamples.of(layout, candidates);
  }

  /** Names the page's source; never its text. */
  @Override
  public String toString() {
    return "Page[" + source + ", " + layout.blocks().size() + " blocks]";
  }
}
