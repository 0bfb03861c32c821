package io.dongtin.enrich.page.block;

import org.jspecify.annotations.Nullable;

/**
 * The text of a block as the page's text nodes give it, piece by piece. Most blocks are of one
 * piece, which is then handed on without being copied.
 */
final class RawText {
  private String first = "";
  private @Nullable StringBuilder all;
  private int length;

  void add(String piece) {
    if (length == 0) {
      first = piece;
    } else {
      if (all == null) {
        all = new StringBuilder(first);
      }
      all.append(piece);
    }
    length += piece.length();
  }

  int length() {
    return length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  char charAt(int index) {
    return all == null ? first.charAt(index) : all.charAt(index);
  }

  /** The whole text; what is added after it begins the next. */
  String take() {
    String text = all == null ? first : all.toString();
    first = "";
    all = null;
    length = 0;
    return text;
  }
}
