package io.dongtin.enrich.page.story;

/** One pass over a text: its words, key, commas, digits and capitals. */
final class WordScan {
  private static final int ASCII = 128;
  private static final boolean[] ASCII_WORD = new boolean[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      ASCII_WORD[c] = Character.isLetterOrDigit(c);
    }
  }

  private final String key;
  private int words;
  private int commas;
  private int digits;
  private int capitals;

  WordScan(String text) {
    int length = text.length();
    char[] letters = new char[length];
    int size = 0;
    boolean inside = false;
    boolean start = true;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean letter = isLetterOrDigit(c);
      if (letter) {
        boolean capital = c >= 'A' && (c < ASCII ? c <= 'Z' : Character.isUpperCase(c));
        capitals += start && capital ? 1 : 0;
        digits += c >= '0' && c <= '9' ? 1 : 0;
        letters[size++] = c < ASCII ? (capital ? (char) (c + 32) : c) : Character.toLowerCase(c);
        words += inside ? 0 : 1;
      } else {
        commas += c == ',' || c == '，' || c == '、' ? 1 : 0;
      }
      // Han, kana and such are written without spaces: two characters make about one word.
      if (c >= '\u2e80' && c <= '\u9fff' && (i & 1) == 1) {
        words++;
      }
      inside = letter || (inside && (c == '\'' || c == '’'));
      start = c == ' ';
    }
    key = new String(letters, 0, size);
  }

  static boolean isLetterOrDigit(char c) {
    return c < ASCII ? ASCII_WORD[c] : Character.isLetterOrDigit(c);
  }

  /** Letters and digits only, lower case: two lines with the same key say the same. */
  String key() {
    return key;
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
