package io.dongtin.enrich.page.story;

import java.util.List;

/** One story of a page: its headline and what was decided about each block of the page for it. */
public record FoundStory(Headline headline, List<BlockVerdict> verdicts) {
  public FoundStory {
    verdicts = List.copyOf(verdicts);
  }
}
