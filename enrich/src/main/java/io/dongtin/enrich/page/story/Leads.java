package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.HintSet;
import io.dongtin.enrich.page.block.Kind;

/** The lead: prose between the headline and the first paragraph, whatever box it was put into. */
final class Leads {
  private static final HintSet NOT_A_LEAD =
      HintSet.of(
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
  static void add(PageView view, boolean[] path) {
    Headline headline = view.headline();
    int first = 0;
    while (first < path.length && !path[first]) {
      first++;
    }
    if (first == path.length || headline.position() < 0) {
      return;
    }
    int end = Math.min(first, headline.position() + REACH);
    for (int i = headline.position() + 1; i < end; i++) {
      Block block = view.layout().blocks().get(i);
      boolean beside = i - headline.position() <= 2;
      path[i] = isLead(view, block, beside);
    }
  }

  private static boolean isLead(PageView view, Block block, boolean besideHeadline) {
    Line line = view.lines().of(block);
    int words = line.words();
    boolean marked = view.hints().has(block, Hint.LEAD) && words >= 5;
    return (marked || (words >= MIN_WORDS && (besideHeadline || line.endsSentence())))
        && words <= MAX_WORDS
        && block.linkShare() < 0.3
        && block.kind() != Kind.CAPTION
        && block.kind() != Kind.LIST_ITEM
        && !view.hints().hasAny(block, NOT_A_LEAD)
        && !line.isCaption()
        && !line.isDateLine()
        && line.phrase() == null;
  }
}
