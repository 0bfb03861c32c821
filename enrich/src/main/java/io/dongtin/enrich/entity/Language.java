package io.dongtin.enrich.entity;

/** How an article is read: by the rules of its language, or by the dictionaries alone. */
enum Language {
  VIETNAMESE,
  ENGLISH,
  OTHER;

  /** Letters that Vietnamese has and its neighbours on the web do not. */
  private static final String VIETNAMESE_LETTERS =
      "ăắằẳẵặâấầẩẫậđêếềểễệôốồổỗộơớờởỡợưứừửữựạảẹẻẽịỉĩọỏụủũỳỵỷỹ";

  /** A share of such letters above this makes a text Vietnamese. */
  private static final double MIN_SHARE = 0.03;

  /** Takes the declared language; where none is declared, looks at the letters. */
  static Language of(String tag, String text) {
    if (tag.equals("vi") || tag.startsWith("vi-")) {
      return VIETNAMESE;
    }
    if (tag.equals("en") || tag.startsWith("en-")) {
      return ENGLISH;
    }
    if (!tag.isEmpty() && !tag.equals("und")) {
      return OTHER;
    }
    return shareOfVietnamese(text) > MIN_SHARE ? VIETNAMESE : ENGLISH;
  }

  /** How much of the beginning of a text are letters that Vietnamese has and its neighbours not. */
  static double shareOfVietnamese(String text) {
    int seen = Math.min(text.length(), 2_000);
    int vietnamese = 0;
    for (int i = 0; i < seen; i++) {
      char c = text.charAt(i);
      vietnamese += c > 0x7f && VIETNAMESE_LETTERS.indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0;
    }
    return seen == 0 ? 0 : (double) vietnamese / seen;
  }
}
