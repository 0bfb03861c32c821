package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Container;
import io.dongtin.enrich.page.block.Layout;

/**
 * Where the story stands: in HTML the innermost container with most of the page's prose, within it
 * (and in plain text) the run of blocks with the greatest sum of scores.
 *
 * @param first position of its first block; -1 if the page has none
 * @param last position of its last block
 */
record Region(int container, int first, int last) {
  /** A child that holds this share of its parent's prose holds the story. */
  private static final double MOST = 0.7;

  static Region find(Layout layout, double[] scores) {
    int container = layout.html() ? container(layout, scores) : 0;
    double best = 0;
    double sum = 0;
    int start = -1;
    int first = -1;
    int last = -1;
    for (Block block : layout.blocks()) {
      if (!layout.isInside(block, container)) {
        continue;
      }
      if (start < 0 || sum <= 0) {
        sum = 0;
        start = block.position();
      }
      sum += scores[block.position()];
      if (sum > best) {
        best = sum;
        first = start;
        last = block.position();
      }
    }
    return new Region(container, first, last);
  }

  private static int container(Layout layout, double[] scores) {
    double[] prose = new double[layout.containers().size()];
    for (Block block : layout.blocks()) {
      prose[block.container()] += Math.max(0, scores[block.position()]);
    }
    for (int i = prose.length - 1; i > 0; i--) {
      prose[layout.containers().get(i).parent()] += prose[i];
    }
    int at = 0;
    while (true) {
      int next = -1;
      for (Container child : layout.containers().subList(at + 1, prose.length)) {
        if (child.parent() == at
            && prose[child.number()] >= MOST * prose[0]
            && prose[child.number()] > 0) {
          next = child.number();
          break;
        }
      }
      if (next < 0) {
        return at;
      }
      at = next;
    }
  }
}
