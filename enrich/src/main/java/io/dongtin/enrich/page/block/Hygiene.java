package io.dongtin.enrich.page.block;

import java.text.Normalizer;

/**
 * Text as people see it: Unicode NFC, white space collapsed, invisible and control characters gone.
 * Tone placement ({@code hòa}, {@code hoà}) stays as written.
 */
public final class Hygiene {
  private Hygiene() {}

  /** One line of clean text. */
  public static String line(CharSequence raw) {
    StringBuilder clean = new StringBuilder(raw.length());
    boolean space = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else if (!isInvisible(c)) {
        if (space && !clean.isEmpty()) {
          clean.append(' ');
        }
        space = false;
        clean.append(c);
      }
    }
    String text = clean.toString();
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
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
