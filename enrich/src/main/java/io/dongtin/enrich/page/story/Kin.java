package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;

/** Coarse looks by which a block sees its neighbours. */
enum Kin {
  /** No block at all: the page begins or ends. */
  NONE,
  AGAINST,
  LINKS,
  TINY,
  SHORT,
  SHORT_SENTENCE,
  MEDIUM,
  SENTENCE,
  PROSE;

  static Kin of(Block block, Line line, LocalHints hints) {
    if (hints.hasAny(block, ProseScores.AGAINST)) {
      return AGAINST;
    }
    if (block.linkShare() > 0.6) {
      return LINKS;
    }
    if (line.words() <= 2) {
      return TINY;
    }
    if (line.words() <= 9) {
      return line.endsSentence() ? SHORT_SENTENCE : SHORT;
    }
    if (!line.endsSentence()) {
      return line.words() <= 30 ? MEDIUM : PROSE;
    }
    return line.words() <= 22 ? SENTENCE : PROSE;
  }

  boolean isProse() {
    return this == SENTENCE || this == PROSE;
  }
}
