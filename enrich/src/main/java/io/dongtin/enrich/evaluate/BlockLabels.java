package io.dongtin.enrich.evaluate;

import io.dongtin.enrich.page.block.Block;

/** What the truth of a page tells of its blocks. */
sealed interface BlockLabels permits BodyLabels, SegmentLabels {

  /** From the whole text where it is known, otherwise from segments. */
  static BlockLabels of(PageTruth truth) {
    return truth.fields().hasNonNull("articleBody")
        ? new BodyLabels(truth.fields().get("articleBody").asText())
        : new SegmentLabels(truth.fields().path("with"), truth.fields().path("without"));
  }

  /** The label of a block; blocks are asked for in page order. */
  BlockLabel of(Block block);
}
