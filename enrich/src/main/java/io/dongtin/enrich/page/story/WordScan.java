package io.dongtin.enrich.page.story;

/** One pass over a text: its words, commas, digits and capitals, and a hash of its key. */
final class WordScan {
  private static final int ASCII = 128;
  private static final byte OTHER = 0;
  private static final byte COMMA = 1;
  private static final byte APOSTROPHE = 2;
  private static final byte LETTER = 3;
  private static final byte CAPITAL = 4;
  private static final byte DIGIT = 5;

  /** Nearly all characters of most pages are among these. */
  private static final byte[] ASCII_KINDS = new byte[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      ASCII_KINDS[c] = kind(c);
    }
  }

  private int keyHash;
  private int keyLength;
  private int words;
  private int commas;
  private int digits;
  private int capitals;

  WordScan(String text) {
    boolean inside = false;
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      byte kind = c < ASCII ? ASCII_KINDS[c] : kind(c);
      if (kind >= LETTER) {
        words += inside ? 0 : 1;
        capitals += start && kind == CAPITAL ? 1 : 0;
        digits += kind == DIGIT ? 1 : 0;
        keyHash = 31 * keyHash + lower(c, kind);
        keyLength++;
        inside = true;
      } else {
        commas += kind == COMMA ? 1 : 0;
        inside &= kind == APOSTROPHE;
      }
      // Han, kana and such are written without spaces: two characters make about one word.
      if (c >= '\u2e80' && c <= '\u9fff' && (i & 1) == 1) {
        words++;
      }
      start = c == ' ';
    }
  }

  private static byte kind(char c) {
    return switch (c) {
      case ',', '，', '、' -> COMMA;
      case '\'', '’' -> APOSTROPHE;
      default -> {
        if (c >= '0' && c <= '9') {
          yield DIGIT;
        }
        yield !Character.isLetterOrDigit(c) ? OTHER : Character.isUpperCase(c) ? CAPITAL : LETTER;
      }
    };
  }

  private static char lower(char c, byte kind) {
    if (c < ASCII) {
      return kind == CAPITAL ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  static boolean isLetterOrDigit(char c) {
    return c < ASCII ? ASCII_KINDS[c] >= LETTER : Character.isLetterOrDigit(c);
  }

  /** Letters and digits only, lower case: two lines with the same key say the same. */
  static String key(String text) {
    char[] letters = new char[text.length()];
    int size = 0;
    for (int i = 0; i < letters.length; i++) {
      char c = text.charAt(i);
      byte kind = c < ASCII ? ASCII_KINDS[c] : kind(c);
      if (kind >= LETTER) {
        letters[size++] = lower(c, kind);
      }
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
