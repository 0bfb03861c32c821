package io.dongtin.enrich.page.block;

import java.text.Normalizer;

/**
 * Text as people see it: Unicode NFC, white space collapsed, invisible and control characters gone.
 * Tone placement ({@code hòa}, {@code hoà}) stays as written.
 */
public final class Hygiene {
  /** The first character that may join with the one before it. */
  private static final char FIRST_COMBINING = '\u0300';

  private Hygiene() {}

  /** One line of clean text. */
  public static String line(CharSequence raw) {
    String text = raw.toString();
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return isClean(text, start, end) ? text.substring(start, end) : cleaned(text, start, end);
  }

  /** Whether nothing is to be done: most texts need no more than their ends trimmed. */
  private static boolean isClean(String text, int start, int end) {
    boolean space = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        if (space) {
          return false;
        }
        space = true;
      } else {
        if (!isPlain(c)) {
          return false;
        }
        space = false;
      }
    }
    return true;
  }

  /**
   * Whether a character stays as it is in any company: Latin with the Vietnamese letters, Cyrillic,
   * Han, dashes and quotes.
   */
  private static boolean isPlain(char c) {
    return (c > ' ' && c < '\u007f')
        || (c > '\u00ad' && c < FIRST_COMBINING)
        || (c >= '\u1ea0' && c <= '\u1ef9')
        || (c >= '\u2010' && c <= '\u2027')
        || (c >= '\u0410' && c <= '\u044f')
        || (c >= '\u4e00' && c <= '\u9fff');
  }

  private static String cleaned(String raw, int start, int end) {
    StringBuilder clean = new StringBuilder(end - start);
    boolean space = false;
    boolean composed = true;
    for (int i = start; i < end; i++) {
      char c = raw.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else if (!isInvisible(c)) {
        if (space && !clean.isEmpty()) {
          clean.append(' ');
        }
        space = false;
        clean.append(c);
        composed &= isPlain(c);
      }
    }
    String text = clean.toString();
    return composed || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u0085'
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u3000';
  }

  /** Soft hyphens, zero-width spaces, byte-order marks, directional marks, C1 controls. */
  private static boolean isInvisible(char c) {
    return c == '\u00ad'
        || c == '\u200b'
        || c == '\u2060'
        || c == '\ufeff'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u0080' && c <= '\u009f')
        || c == '\u007f'
        || c == '\ufffe'
        || c == '\uffff';
  }
}
