package io.dongtin.enrich.entity;

import java.util.regex.Pattern;

/**
 * The shape of Vietnamese syllables: onset, vowels, coda, after any textbook of Vietnamese
 * phonology.
 */
final class Syllables {
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?"
              + "(?:uye|uya|uyu|yeu|ieu|oai|oay|oeo|uay|uoi|uou|uoc|"
              + "ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])"
              + "(?:ng|nh|ch|[cmnpt])?");

  private Syllables() {}

  static boolean isVietnamese(Token token) {
    return isVietnamese(token.text());
  }

  static boolean isVietnamese(String word) {
    if (word.length() > 7) {
      return false;
    }
    return SYLLABLE.matcher(Keys.plain(word)).matches();
  }

  static boolean areVietnamese(String words) {
    for (String word : Resources.words(words)) {
      if (!isVietnamese(word)) {
        return false;
      }
    }
    return true;
  }
}
