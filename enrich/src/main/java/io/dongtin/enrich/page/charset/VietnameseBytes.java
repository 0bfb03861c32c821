package io.dongtin.enrich.page.charset;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells the Vietnamese encodings from other single-byte ones, which ICU's detector does not. In
 * windows-1258 a tone is a byte of its own after its vowel; the older ones are told by the words
 * that they make.
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

  /** So many words have to be Vietnamese beyond doubt. */
  private static final int ENOUGH_WORDS = 5;

  /** Other languages' words are no Vietnamese syllables; names and typing errors are neither. */
  private static final double MIN_SHARE = 0.9;

  private static final int SAMPLE = 64 * 1024;

  /** The encoding from before Unicode that makes Vietnamese of the bytes, if one does. */
  static Optional<LegacyVietnamese> legacy(byte[] bytes) {
    byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
    if (!hasEnoughAccents(sample)) {
      return Optional.empty();
    }
    Optional<LegacyVietnamese> best = Optional.empty();
    int most = 0;
    for (var candidate : LegacyVietnamese.values()) {
      var count = VietnameseSyllables.count(candidate.decode(sample));
      if (count.own() >= ENOUGH_WORDS
          && count.syllables() >= MIN_SHARE * count.accented()
          && count.syllables() > most) {
        best = Optional.of(candidate);
        most = count.syllables();
      }
    }
    return best;
  }

  private static boolean hasEnoughAccents(byte[] bytes) {
    int accents = 0;
    for (int i = 0; i < bytes.length && accents < ENOUGH_WORDS; i++) {
      accents += bytes[i] < 0 ? 1 : 0;
    }
    return accents == ENOUGH_WORDS;
  }

  /** Grave, hook above, tilde, acute, dot below. */
  private static boolean isTone(int unsigned) {
    return switch (unsigned) {
      case 0xCC, 0xD2, 0xDE, 0xEC, 0xF2 -> true;
      default -> false;
    };
  }
}
