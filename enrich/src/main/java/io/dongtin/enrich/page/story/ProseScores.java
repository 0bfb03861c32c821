package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.HintSet;
import io.dongtin.enrich.page.block.Kind;
import io.dongtin.enrich.page.block.Layout;

/** How much each block looks like prose of a story: above 0 it does, below it does not. */
final class ProseScores {
  static final HintSet AGAINST =
      HintSet.of(
          Hint.NAVIGATION,
          Hint.FOOTER,
          Hint.SHARE,
          Hint.RELATED,
          Hint.COMMENT,
          Hint.NEWSLETTER,
          Hint.COOKIE,
          Hint.ADVERTISEMENT,
          Hint.AUTHOR_BOX,
          Hint.TAGS,
          Hint.COPYRIGHT,
          Hint.FORM);
  private static final HintSet FOR = HintSet.of(Hint.STORY, Hint.LEAD);

  private ProseScores() {}

  /** One score a block, in page order. */
  static double[] of(Layout layout, Lines lines, LocalHints hints) {
    double[] scores = new double[lines.size()];
    for (Block block : layout.blocks()) {
      scores[block.position()] = of(block, lines.of(block), hints);
    }
    return scores;
  }

  private static double of(Block block, Line line, LocalHints hints) {
    if (line.phrase() != null) {
      return -3;
    }
    double score;
    if ((line.endsSentence() && line.words() >= 8) || line.words() >= 25) {
      score = Math.min(line.words(), 80) / 10.0 * (1 - 1.8 * block.linkShare());
    } else {
      score = -1 - block.linkShare();
    }
    if (block.kind() == Kind.HEADING) {
      score = Math.min(score, 0.2);
    }
    if (hints.hasAny(block, FOR)) {
      score += 1;
    }
    if (hints.hasAny(block, AGAINST)) {
      return Math.min(score, 1) - 4;
    }
    return hints.has(block, Hint.SIDEBAR) ? score - 3 : score;
  }
}
