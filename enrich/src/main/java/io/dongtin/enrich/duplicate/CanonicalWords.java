package io.dongtin.enrich.duplicate;

import java.text.Normalizer;

/**
 * The words of a text in one spelling: decomposed, lower case, without punctuation, one space
 * between words, and with the Vietnamese tone mark at the end of its syllable, so that {@code hòa}
 * and {@code hoà} are one word.
 */
final class CanonicalWords {
  private static final char NO_TONE = 0;

  private CanonicalWords() {}

  static String of(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    var words = new StringBuilder(decomposed.length());
    char tone = NO_TONE;
    boolean inWord = false;
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (isTone(c)) {
        tone = (char) c;
      } else if (Character.isLetterOrDigit(c) || isMark(c)) {
        if (!inWord && !words.isEmpty()) {
          words.append(' ');
        }
        inWord = true;
        words.appendCodePoint(Character.toLowerCase(c));
      } else if (inWord && !isInvisible(c)) {
        tone = end(words, tone);
        inWord = false;
      }
    }
    end(words, tone);
    return words.toString();
  }

  private static char end(StringBuilder words, char tone) {
    if (tone != NO_TONE) {
      words.append(tone);
    }
    return NO_TONE;
  }

  /** Grave, acute, tilde, hook above, dot below: the five marks that are tones in Vietnamese. */
  private static boolean isTone(int c) {
    return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Soft hyphens and joiners stand inside words without parting them. */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT;
  }
}
