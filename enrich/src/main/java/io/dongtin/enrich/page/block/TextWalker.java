package io.dongtin.enrich.page.block;

import java.util.ArrayList;
import java.util.List;

/** Plain text → blocks: each line that says something is one. */
public final class TextWalker {
  private TextWalker() {}

  /** The lines of the text in order. */
  public static Layout walk(String text) {
    List<Block> blocks = new ArrayList<>();
    int gap = 0;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      String line = Hygiene.line(text.substring(start, end));
      if (line.isEmpty()) {
        gap++;
      } else {
        blocks.add(new Block(blocks.size(), Kind.LINE, 0, line, 0, 0, gap, HintSet.NONE));
        gap = 0;
      }
      start = end + 1;
    }
    return new Layout(blocks, List.of(Container.page()), false);
  }
}
