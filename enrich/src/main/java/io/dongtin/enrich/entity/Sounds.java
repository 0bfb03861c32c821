package io.dongtin.enrich.entity;

import java.util.regex.Pattern;

/**
 * A rough key for the sound of a foreign name, equal for its usual spellings: {@code Patrushev},
 * {@code Patrusev}; {@code Nikolai}, {@code Nikolay}. After the BGN/PCGN, scholarly and Vietnamese
 * press ways of writing Cyrillic in Latin letters.
 */
final class Sounds {
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

  /** In a shorter name a vowel more is another name. */
  private static final int MIN_NEAR = 6;

  private Sounds() {}

  static String key(String word) {
    if (Syllables.isVietnamese(word)) {
      // Tones tell Vietnamese names apart.
      return Keys.of(word);
    }
    var key =
        Keys.plain(word)
            .replace("'", "")
            .replace("’", "")
            .replace("sch", "s")
            .replace("sh", "s")
            .replace("zh", "z")
            .replace("kh", "h")
            .replace("ch", "c")
            .replace("ts", "c")
            .replace("tz", "c")
            .replace("ph", "f")
            .replace("ck", "k")
            .replace("x", "ks")
            .replace("y", "i")
            .replace("j", "i")
            .replace("w", "v")
            .replace("ie", "e")
            .replace("ei", "e");
    return DOUBLED.matcher(key).replaceAll("$1");
  }

  /**
   * Whether two keys differ by one vowel inside: {@code aleksandr}, {@code aleksander}. Not by the
   * last letter, which tells a woman's name from a man's.
   */
  static boolean near(String one, String other) {
    if (one.length() > other.length()) {
      return near(other, one);
    }
    int length = one.length();
    if (length < MIN_NEAR || other.length() != length + 1) {
      return false;
    }
    int at = 0;
    while (at < length && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at > 0
        && at < length
        && "aeiou".indexOf(other.charAt(at)) >= 0
        && one.regionMatches(at, other, at + 1, length - at);
  }
}
