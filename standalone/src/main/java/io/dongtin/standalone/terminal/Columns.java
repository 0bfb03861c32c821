package io.dongtin.standalone.terminal;

import java.util.ArrayList;
import java.util.List;

/** Lays cells out side by side, each wrapped between words within its own column. */
public final class Columns {
  private static final String GAP = "  ";

  private final List<Integer> widths;

  /** Columns of the given widths in characters; a gap stands between them. */
  public Columns(List<Integer> widths) {
    this.widths = List.copyOf(widths);
  }

  /** The lines of one row; as many as its tallest cell needs. */
  public List<String> row(List<String> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < widths.size(); i++) {
      wrapped.add(wrap(cells.get(i), widths.get(i)));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      var text = new StringBuilder();
      for (int i = 0; i < widths.size(); i++) {
        String cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        text.append(i == 0 ? "" : GAP).append(padded(cell, widths.get(i)));
      }
      lines.add(text.toString().stripTrailing());
    }
    return lines;
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      if (!line.isEmpty() && length(line) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      // A word wider than the column, such as a file's name, is cut where the column ends.
      while (length(rest) > width) {
        int end = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
