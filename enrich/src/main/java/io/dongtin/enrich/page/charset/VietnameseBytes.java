package io.dongtin.enrich.page.charset;

import java.nio.charset.Charset;

/**
 * Tells windows-1258 from other single-byte encodings, which ICU's detector does not: there a tone
 * is a byte of its own after its vowel.
 */
final class VietnameseBytes {
  static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

  /** Vowels that carry a tone, as bytes: the ASCII ones and ă â ê ô ơ ư in both cases. */
  private static final String VOWELS =
      "aeiouyAEIOUY\u00e3\u00c3\u00e2\u00c2\u00ea\u00ca\u00f4\u00d4\u00f5\u00d5\u00fd\u00dd";

  private static final int ENOUGH = 3;

  private VietnameseBytes() {}

  static boolean isWindows1258(byte[] bytes) {
    int tones = 0;
    int astray = 0;
    for (int i = 1; i < bytes.length; i++) {
      if (isTone(bytes[i] & 0xFF)) {
        if (VOWELS.indexOf(bytes[i - 1] & 0xFF) >= 0) {
          tones++;
        } else {
          astray++;
        }
      }
    }
    return tones >= ENOUGH && tones > 9 * astray;
  }

  /** Grave, hook above, tilde, acute, dot below. */
  private static boolean isTone(int unsigned) {
    return switch (unsigned) {
      case 0xCC, 0xD2, 0xDE, 0xEC, 0xF2 -> true;
      default -> false;
    };
  }
}
