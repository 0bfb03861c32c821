package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The byte order mark, where there is one, and whether the rest can be text. */
enum ByteOrder {
  UTF_8,
  UTF_16BE,
  UTF_16LE,
  NONE,
  BINARY;

  /** More control characters than this, and it is no text in any charset that news comes in. */
  private static final double MAX_CONTROL_SHARE = 0.05;

  static ByteOrder of(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return UTF_8;
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return UTF_16BE;
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return UTF_16LE;
    }
    return looksBinary(head) ? BINARY : NONE;
  }

  private static boolean looksBinary(byte[] head) {
    int[] zeros = new int[2];
    int control = 0;
    for (int i = 0; i < head.length; i++) {
      int b = head[i] & 0xFF;
      if (b >= ' ') {
        continue;
      }
      if (b == 0) {
        zeros[i & 1]++;
      } else if (b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        control++;
      }
    }
    // UTF-16 without a mark: every other byte of its mark-up is zero, and none of the others.
    boolean wide = Math.min(zeros[0], zeros[1]) == 0 && zeros[0] + zeros[1] > head.length / 5;
    return (zeros[0] + zeros[1] > 0 && !wide) || control > head.length * MAX_CONTROL_SHARE;
  }

  boolean isText() {
    return this != BINARY;
  }

  /** Near enough to see tags and braces; never what is published. */
  String decode(byte[] head) {
    return switch (this) {
      case UTF_8 -> new String(head, 3, head.length - 3, ISO_8859_1);
      case UTF_16BE, UTF_16LE -> new String(head, 2, head.length - 2, ISO_8859_1).replace("\0", "");
      case NONE, BINARY -> new String(head, ISO_8859_1).replace("\0", "");
    };
  }

  /** States the charset where the mark makes it certain. */
  String contentType(String mediaType) {
    return switch (this) {
      case UTF_8 -> mediaType + "; charset=utf-8";
      case UTF_16BE -> mediaType + "; charset=utf-16be";
      case UTF_16LE -> mediaType + "; charset=utf-16le";
      case NONE, BINARY -> mediaType;
    };
  }

  static boolean startsWith(byte[] head, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
