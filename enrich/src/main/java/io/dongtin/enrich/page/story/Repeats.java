package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Layout;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which blocks say what another says. In HTML two equal paragraphs side by side in one container
 * are the author's; copies that a page makes stand in different ones.
 */
final class Repeats {
  private final BitSet repeated = new BitSet();
  private final BitSet again = new BitSet();

  private Repeats() {}

  static Repeats of(Layout layout) {
    Repeats repeats = new Repeats();
    Map<String, Block> firsts = new HashMap<>();
    for (Block block : layout.blocks()) {
      Block first = firsts.putIfAbsent(Look.key(block.text()), block);
      if (first != null && !(layout.html() && parent(layout, first) == parent(layout, block))) {
        repeats.repeated.set(first.position());
        repeats.repeated.set(block.position());
        repeats.again.set(block.position());
      }
    }
    return repeats;
  }

  /** Whether the line before or after says the same. */
  static boolean standsTwice(Layout layout, Block block) {
    return says(layout, block.position() - 1, block) || says(layout, block.position() + 1, block);
  }

  private static boolean says(Layout layout, int position, Block block) {
    return position >= 0
        && position < layout.blocks().size()
        && Look.key(layout.blocks().get(position).text()).equals(Look.key(block.text()));
  }

  private static int parent(Layout layout, Block block) {
    return layout.around(block).parent();
  }

  /** Whether another block says the same. */
  boolean isRepeated(Block block) {
    return repeated.get(block.position());
  }

  /** Whether an earlier block said the same. */
  boolean isAgain(Block block) {
    return again.get(block.position());
  }
}
