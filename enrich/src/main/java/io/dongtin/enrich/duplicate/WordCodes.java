package io.dongtin.enrich.duplicate;

import com.dynatrace.hash4j.hashing.Hashing;

/**
 * A text as two bytes a word: enough to tell which runs of words two texts share, and not enough to
 * read either.
 *
 * <p>A code is 15 bits of a hash, above them one bit for words with a digit. Single words collide
 * in one of 32,768 cases, runs of two in one of a thousand million.
 */
final class WordCodes {
  private static final int NUMBER = 0x8000;
  private static final int HASH = 0x7fff;

  private WordCodes() {}

  /** The codes of the first {@code limit} words, in the order of the text. */
  static char[] of(String text, int limit) {
    String words = CanonicalWords.of(text);
    var codes = new char[Math.min(limit, count(words))];
    int start = 0;
    for (int i = 0; i < codes.length; i++) {
      int space = words.indexOf(' ', start);
      int end = space < 0 ? words.length() : space;
      codes[i] = code(words, start, end);
      start = end + 1;
    }
    return codes;
  }

  static boolean isNumber(char code) {
    return (code & NUMBER) != 0;
  }

  private static int count(String words) {
    return words.isEmpty() ? 0 : 1 + (int) words.chars().filter(c -> c == ' ').count();
  }

  private static char code(String words, int start, int end) {
    boolean number = false;
    for (int i = start; i < end; i++) {
      number |= Character.isDigit(words.charAt(i));
    }
    String word = words.substring(start, end);
    long hash = Hashing.komihash5_0().hashCharsToLong(word);
    return (char) ((hash & HASH) | (number ? NUMBER : 0));
  }
}
