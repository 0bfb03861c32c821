package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import java.util.List;

/**
 * What widgets leave in a page that was dumped as text, where no tag tells: lines that stand twice,
 * because a picture's caption or a teaser was printed once for its link, and the teaser of the next
 * story.
 */
final class DumpTraces {
  private DumpTraces() {}

  /** Takes the traces out of the path. */
  static void takeOut(PageView view, boolean[] path) {
    for (Block block : view.layout().blocks()) {
      if (view.repeats().standsTwice(block)) {
        path[block.position()] = false;
      }
    }
    takeOutTeaserAtEnd(view.layout().blocks(), path);
  }

  /** What a page cuts off with three dots at the very end is the beginning of another story. */
  private static void takeOutTeaserAtEnd(List<Block> blocks, boolean[] path) {
    int last = path.length - 1;
    while (last >= 0 && !path[last]) {
      last--;
    }
    if (last > 0 && blocks.get(last).text().endsWith("...")) {
      path[last] = false;
    }
  }
}
