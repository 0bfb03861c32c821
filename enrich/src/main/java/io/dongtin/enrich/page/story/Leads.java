package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.Kind;
import io.dongtin.enrich.page.block.Layout;
import java.util.Set;

/** The lead: prose between the headline and the first paragraph, whatever box it was put into. */
final class Leads {
  private static final Set<Hint> NOT_A_LEAD =
      Set.of(
          Hint.COMMENT,
          Hint.NEWSLETTER,
          Hint.COOKIE,
          Hint.ADVERTISEMENT,
          Hint.AUTHOR_BOX,
          Hint.TAGS,
          Hint.FORM,
          Hint.CAPTION);

  /** Farther from the headline other things begin. */
  private static final int REACH = 15;

  private static final int MIN_WORDS = 10;
  private static final int MAX_WORDS = 120;

  private Leads() {}

  /** Adds the lead to the path. */
  static void add(
      Layout layout, LocalHints hints, Headline headline, Phrases phrases, boolean[] path) {
    int first = 0;
    while (first < path.length && !path[first]) {
      first++;
    }
    if (first == path.length || headline.position() < 0) {
      return;
    }
    int end = Math.min(first, headline.position() + REACH);
    for (int i = headline.position() + 1; i < end; i++) {
      Block block = layout.blocks().get(i);
      boolean beside = i - headline.position() <= 2;
      path[i] = isLead(block, hints.of(block), beside) && phrases.of(block.text()) == null;
    }
  }

  private static boolean isLead(Block block, Set<Hint> hints, boolean besideHeadline) {
    int words = Look.words(block.text());
    boolean marked = hints.contains(Hint.LEAD) && words >= 5;
    return (marked || (words >= MIN_WORDS && (besideHeadline || Look.endsSentence(block.text()))))
        && words <= MAX_WORDS
        && block.linkShare() < 0.3
        && block.kind() != Kind.CAPTION
        && block.kind() != Kind.LIST_ITEM
        && !hints.stream().anyMatch(NOT_A_LEAD::contains)
        && !Look.isCaption(block.text())
        && !Look.isDateLine(block.text());
  }
}
