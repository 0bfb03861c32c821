package io.dongtin.enrich.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms under which words are compared. */
final class Keys {
  private static final String OLD_TONES = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
  private static final String NEW_TONES = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Keys() {}

  /**
   * Lower case, tones placed in the new way ({@code hòa} as {@code hoà}), {@code y} as {@code i}
   * where Vietnamese spelling wavers ({@code kỹ}, {@code kĩ}).
   */
  static String of(String word) {
    var key = word.toLowerCase(Locale.ROOT);
    int length = key.length();
    if (length < 2) {
      return key;
    }
    char last = key.charAt(length - 1);
    if (length == 2 && "hklmst".indexOf(key.charAt(0)) >= 0) {
      int y = "yýỳỷỹỵ".indexOf(last);
      return y < 0 ? key : key.charAt(0) + String.valueOf("iíìỉĩị".charAt(y));
    }
    if ((last == 'a' || last == 'e' || last == 'y') && key.charAt(length - 2) > 0x7f) {
      int at = OLD_TONES.indexOf(key.substring(length - 2));
      if (at >= 0 && at % 2 == 0 && !(last == 'y' && length > 2 && key.charAt(length - 3) == 'q')) {
        return key.substring(0, length - 2) + NEW_TONES.substring(at, at + 2);
      }
    }
    return last == '’' || key.indexOf('’') >= 0 ? key.replace('’', '\'') : key;
  }

  /**
   * Lower-case Latin letters without marks, words joined by hyphens, for ids: {@code
   * ly-thuong-phuc}.
   */
  static String slug(String name) {
    return plain(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
  }

  /** Lower case without marks. */
  static String plain(String name) {
    return MARKS
        .matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
        .replaceAll("")
        .replace('đ', 'd');
  }
}
