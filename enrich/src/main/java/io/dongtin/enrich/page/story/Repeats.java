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
  private final Lines lines;
  private final BitSet repeated = new BitSet();
  private final BitSet again = new BitSet();

  private Repeats(Lines lines) {
    this.lines = lines;
  }

  static Repeats of(Layout layout, Lines lines) {
    Repeats repeats = new Repeats(lines);
    Map<Line, Block> firsts = HashMap.newHashMap(lines.size());
    for (Block block : layout.blocks()) {
      Block first = firsts.putIfAbsent(lines.of(block), block);
      if (first != null && !(layout.html() && parent(layout, first) == parent(layout, block))) {
        repeats.repeated.set(first.position());
        repeats.repeated.set(block.position());
        repeats.again.set(block.position());
      }
    }
    return repeats;
  }

  private static int parent(Layout layout, Block block) {
    return layout.around(block).parent();
  }

  /** Whether the line before or after says the same. */
  boolean standsTwice(Block block) {
    return says(block.position() - 1, block) || says(block.position() + 1, block);
  }

  private boolean says(int position, Block block) {
    return position >= 0 && position < lines.size() && lines.at(position).says(lines.of(block));
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
