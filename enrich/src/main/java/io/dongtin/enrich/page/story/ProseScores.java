package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.Kind;
import io.dongtin.enrich.page.block.Layout;
import java.util.Set;

/** How much each block looks like prose of a story: above 0 it does, below it does not. */
final class ProseScores {
  static final Set<Hint> AGAINST =
      Set.of(
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
  private static final Set<Hint> FOR = Set.of(Hint.STORY, Hint.LEAD);
  private static final Phrases PHRASES = Phrases.load();

  private ProseScores() {}

  /** One score a block, in page order. */
  static double[] of(Layout layout, LocalHints hints) {
    return layout.blocks().stream().mapToDouble(block -> of(block, hints)).toArray();
  }

  private static double of(Block block, LocalHints hints) {
    int words = Look.words(block.text());
    boolean sentence = Look.endsSentence(block.text());
    double score;
    if ((sentence && words >= 8) || words >= 25) {
      score = Math.min(words, 80) / 10.0 * (1 - 1.8 * block.linkShare());
    } else {
      score = -1 - block.linkShare();
    }
    if (block.kind() == Kind.HEADING) {
      score = Math.min(score, 0.2);
    }
    if (hints.has(block, FOR)) {
      score += 1;
    }
    if (hints.has(block, AGAINST)) {
      score = Math.min(score, 1) - 4;
    } else if (hints.of(block).contains(Hint.SIDEBAR)) {
      score -= 3;
    }
    if (PHRASES.of(block.text()) != null) {
      score = -3;
    }
    return score;
  }
}
