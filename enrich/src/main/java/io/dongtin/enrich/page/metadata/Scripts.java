package io.dongtin.enrich.page.metadata;

import org.jspecify.annotations.Nullable;

/** Tells a language by letters that only it has: exact on a headline, and without a model. */
final class Scripts {
  /** Among so many letters, this many of one language's own settle it. */
  private static final double OWN_SHARE = 0.06;

  private static final int MIN_OWN = 2;

  /** Vietnamese letters that no other language writes. */
  private static final String VIETNAMESE = "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơưđ";

  private Scripts() {}

  /** {@code vi}, {@code ja}, {@code ko} or null. */
  static @Nullable String language(String text) {
    int letters = 0;
    int vietnamese = 0;
    int kana = 0;
    int hangul = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c)) {
        continue;
      }
      letters++;
      if (c >= '\u3040' && c <= '\u30ff') {
        kana++;
      } else if (c >= '\uac00' && c <= '\ud7a3') {
        hangul++;
      } else if (c > 'ÿ' && VIETNAMESE.indexOf(Character.toLowerCase(c)) >= 0) {
        vietnamese++;
      }
    }
    double enough = Math.max(MIN_OWN, letters * OWN_SHARE);
    if (vietnamese >= enough) {
      return "vi";
    }
    if (hangul >= enough && hangul > kana) {
      return "ko";
    }
    return kana >= enough ? "ja" : null;
  }
}
