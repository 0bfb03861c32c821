package io.dongtin.enrich.page.story;

/**
 * One pass over a text: its words, commas, digits and capitals, and a hash of its key. Where words
 * end no processor can guess, so the pass adds bits up and decides nothing.
 */
final class WordScan {
  private static final int ASCII = 128;

  private static final int LETTER = 1;
  private static final int CAPITAL = 2;
  private static final int DIGIT = 4;
  private static final int COMMA = 8;
  private static final int APOSTROPHE = 16;
  private static final int SPACE = 32;

  /** What each character is, one bit a kind; above them the lower-case form of letters. */
  private static final int[] ASCII_KINDS = new int[ASCII];

  private static final int KINDS = 8;

  static {
    for (char c = 0; c < ASCII; c++) {
      ASCII_KINDS[c] = kinds(c);
    }
  }

  private int keyHash;
  private int keyLength;
  private int words;
  private int commas;
  private int digits;
  private int capitals;

  WordScan(String text) {
    int inside = 0;
    int start = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kinds = c < ASCII ? ASCII_KINDS[c] : kinds(c);
      int letter = kinds & LETTER;
      words += letter & ~inside;
      capitals += (kinds >> 1) & start;
      digits += (kinds >> 2) & 1;
      commas += (kinds >> 3) & 1;
      inside = letter | (inside & (kinds >> 4));
      start = (kinds >> 5) & 1;
      keyLength += letter;
      keyHash = keyHash * (1 + 30 * letter) + (kinds >>> KINDS);
      // Han, kana and such are written without spaces: two characters make about one word.
      if (c >= '\u2e80' && c <= '\u9fff' && (i & 1) == 1) {
        words++;
      }
    }
  }

  private static int kinds(char c) {
    if (Character.isLetterOrDigit(c)) {
      int kind = c >= '0' && c <= '9' ? DIGIT : Character.isUpperCase(c) ? CAPITAL : 0;
      return LETTER | kind | (Character.toLowerCase(c) << KINDS);
    }
    return switch (c) {
      case ',', '，', '、' -> COMMA;
      case '\'', '’' -> APOSTROPHE;
      case ' ' -> SPACE;
      default -> 0;
    };
  }

  static boolean isLetterOrDigit(char c) {
    return c < ASCII ? (ASCII_KINDS[c] & LETTER) != 0 : Character.isLetterOrDigit(c);
  }

  /** Letters and digits only, lower case: two lines with the same key say the same. */
  static String key(String text) {
    char[] letters = new char[text.length()];
    int size = 0;
    for (int i = 0; i < letters.length; i++) {
      char c = text.charAt(i);
      int kinds = c < ASCII ? ASCII_KINDS[c] : kinds(c);
      letters[size] = (char) (kinds >>> KINDS);
      size += kinds & LETTER;
    }
    return new String(letters, 0, size);
  }

  /** Of the key, so that it need not be written out for texts that nothing else says. */
  int keyHash() {
    return keyHash;
  }

  /** How many characters the key has. */
  int keyLength() {
    return keyLength;
  }

  int words() {
    return words;
  }

  int commas() {
    return commas;
  }

  int digits() {
    return digits;
  }

  int capitals() {
    return capitals;
  }
}
