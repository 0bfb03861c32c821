package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Container;
import io.dongtin.enrich.page.block.Layout;
import java.util.List;

/**
 * Where the story stands: in HTML the innermost container with most of the page's prose, within it
 * (and in plain text) the run of blocks with the greatest sum of scores.
 */
final class Region {
  /** A child that holds this share of its parent's prose holds the story. */
  private static final double MOST = 0.7;

  private final boolean[] inside;
  private int first = -1;
  private int last = -1;

  private Region(boolean[] inside) {
    this.inside = inside;
  }

  static Region find(Layout layout, double[] scores) {
    int container = layout.html() ? container(layout, scores) : 0;
    Region region = new Region(inside(layout.containers(), container));
    region.findRun(layout, scores);
    return region;
  }

  private static int container(Layout layout, double[] scores) {
    double[] prose = new double[layout.containers().size()];
    for (Block block : layout.blocks()) {
      prose[block.container()] += Math.max(0, scores[block.position()]);
    }
    layout.addUpwards(prose);
    int at = 0;
    for (Container container : layout.containers()) {
      int number = container.number();
      boolean isChild = number > at && container.parent() == at;
      if (isChild && prose[number] >= MOST * prose[0] && prose[number] > 0) {
        at = number;
      }
    }
    return at;
  }

  private static boolean[] inside(List<Container> containers, int container) {
    boolean[] inside = new boolean[containers.size()];
    inside[container] = true;
    for (int i = container + 1; i < inside.length; i++) {
      inside[i] = inside[containers.get(i).parent()];
    }
    return inside;
  }

  private void findRun(Layout layout, double[] scores) {
    double best = 0;
    double sum = 0;
    int start = -1;
    for (Block block : layout.blocks()) {
      if (!holds(block)) {
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
  }

  /** Whether the block stands in the container. */
  boolean holds(Block block) {
    return inside[block.container()];
  }

  /** Whether the block stands in the container and within the run. */
  boolean isInRun(Block block) {
    return block.position() >= first && block.position() <= last && holds(block);
  }

  /** Position of the run's first block; -1 if the page has none. */
  int first() {
    return first;
  }

  /** Position of the run's last block; -1 if the page has none. */
  int last() {
    return last;
  }
}
