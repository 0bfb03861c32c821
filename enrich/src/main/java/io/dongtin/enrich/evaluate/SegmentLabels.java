package io.dongtin.enrich.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.enrich.page.block.Block;
import java.util.ArrayList;
import java.util.List;

/** Which blocks hold a piece of text that must be kept, or one that must go; most hold neither. */
final class SegmentLabels implements BlockLabels {
  private final List<String> with;
  private final List<String> without;

  SegmentLabels(JsonNode with, JsonNode without) {
    this.with = segments(with);
    this.without = segments(without);
  }

  private static List<String> segments(JsonNode stated) {
    List<String> segments = new ArrayList<>();
    stated.forEach(segment -> segments.add(ScoredText.oneLine(segment.asText())));
    return segments;
  }

  @Override
  public BlockLabel of(Block block) {
    String text = ScoredText.oneLine(block.text());
    boolean story = with.stream().anyMatch(text::contains);
    boolean boilerplate = without.stream().anyMatch(text::contains);
    if (story == boilerplate) {
      return BlockLabel.UNKNOWN;
    }
    return story ? BlockLabel.STORY : BlockLabel.BOILERPLATE;
  }
}
