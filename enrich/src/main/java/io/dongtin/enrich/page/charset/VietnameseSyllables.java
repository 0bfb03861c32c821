package io.dongtin.enrich.page.charset;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Counts the words of a text that only Vietnamese could have written: with an accent, and built as
 * a Vietnamese syllable is, of an initial, a vowel or several, and a final.
 */
final class VietnameseSyllables {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern ACCENTED = Pattern.compile(".*[^\\x00-\\x7F].*");

  /** An apostrophe of another encoding would be a capital in the middle. */
  private static final Pattern CASE = Pattern.compile("\\p{Lu}?\\p{Ll}*|\\p{Lu}*");

  /** Letters that ISO 8859-1 does not have, so that no word of its languages has one. */
  private static final Pattern OWN_LETTER = Pattern.compile(".*[\u0102-\u01B0\u1EA0-\u1EF9].*");

  /** The five tones, which any vowel may bear. */
  private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:ngh?|nh|th|tr|ph|ch|kh|gh?|gi|qu|[bcdđhklmnprstvx])?"
              + "(?:uyê|uya|oai|oay|oao|oeo|uây|uyu|iêu|yêu|uôi|ươi|ươu"
              + "|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|ia|iê|yê|ua|uô|ưa|ươ|oa|oă|oe|uâ|uê|uy|uơ|oo"
              + "|[aăâeêioôơuưy])"
              + "(?:ch|nh|ng|[cmnpt])?");

  private VietnameseSyllables() {}

  /**
   * What was counted.
   *
   * @param own different accented words that are syllables and have a letter of Vietnamese alone
   * @param syllables accented words that are syllables
   * @param accented all words with an accent
   */
  record Count(int own, int syllables, int accented) {}

  static Count count(String text) {
    Set<String> own = new HashSet<>();
    int syllables = 0;
    int accented = 0;
    for (var match : (Iterable<MatchResult>) WORD.matcher(text).results()::iterator) {
      String word = match.group();
      // A letter by itself may be a dash or a quotation mark of another encoding.
      if (word.length() == 1 || !ACCENTED.matcher(word).matches()) {
        continue;
      }
      accented++;
      if (isSyllable(word)) {
        syllables++;
        if (OWN_LETTER.matcher(word).matches()) {
          own.add(word);
        }
      }
    }
    return new Count(own.size(), syllables, accented);
  }

  private static boolean isSyllable(String word) {
    return CASE.matcher(word).matches()
        && SYLLABLE.matcher(withoutTone(word.toLowerCase(Locale.ROOT))).matches();
  }

  private static String withoutTone(String word) {
    String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
    return Normalizer.normalize(TONES.matcher(parts).replaceAll(""), Normalizer.Form.NFC);
  }
}
