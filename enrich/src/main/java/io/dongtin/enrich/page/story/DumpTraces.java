package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Layout;
import java.util.List;

/**
 * What widgets leave in a page that was dumped as text, where no tag tells: titles in a row after a
 * label such as "Read next", and lines that stand twice because a picture's caption or a teaser was
 * printed once for its link, and the teaser of the next story.
 */
final class DumpTraces {
  /** A label is short; a longer line that begins like one is a link by itself. */
  private static final int MAX_LABEL_WORDS = 5;

  /** From so many words on, a line after a label is the story going on. */
  private static final int MAX_TITLE_WORDS = 30;

  private DumpTraces() {}

  /** Takes the traces out of the path. */
  static void takeOut(Layout layout, Phrases phrases, boolean[] path) {
    List<Block> blocks = layout.blocks();
    boolean afterLabel = false;
    for (Block block : blocks) {
      int words = Look.words(block.text());
      if (phrases.of(block.text()) == Rule.RELATED_STORY && words <= MAX_LABEL_WORDS) {
        afterLabel = true;
      } else if (words > MAX_TITLE_WORDS || Look.endsSentence(block.text())) {
        afterLabel = false;
      } else if (afterLabel) {
        path[block.position()] = false;
      }
      if (Repeats.standsTwice(layout, block)) {
        path[block.position()] = false;
      }
    }
    takeOutTeaserAtEnd(blocks, path);
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
