package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Layout;
import java.util.List;

/** The {@link Line}s of a page's blocks. */
final class Lines {
  private final Line[] lines;

  private Lines(Line[] lines) {
    this.lines = lines;
  }

  static Lines of(Layout layout) {
    List<Block> blocks = layout.blocks();
    Line[] lines = new Line[blocks.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = new Line(blocks.get(i).text());
    }
    return new Lines(lines);
  }

  Line of(Block block) {
    return lines[block.position()];
  }

  Line at(int position) {
    return lines[position];
  }

  int size() {
    return lines.length;
  }
}
