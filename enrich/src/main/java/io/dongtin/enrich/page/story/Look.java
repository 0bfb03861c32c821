package io.dongtin.enrich.page.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of text alone tells: length, endings, credits, stamps. All methods are pure. */
final class Look {
  static final int MAX_CREDIT_WORDS = 12;
  static final int MAX_BYLINE_WORDS = 10;

  private static final Pattern DATE_STAMP =
      Pattern.compile(
          "(?U)\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}:\\d{2}\\b|\\b(?:19|20)\\d{2}\\b|\\b\\d+"
              + " (?:giờ|phút|ngày) trước\\b|\\b\\d+ (?:hours?|minutes?|mins?|days?) ago\\b");
  private static final Pattern CREDIT_LINE =
      Pattern.compile(
          "(?iu)^\\(?(?:theo(?!\\s+dõi)|nguồn(?: tin)?|source|sources|quelle|quellen|via|tổng"
              + " hợp)\\b\\s*:?\\s*.{0,70}$");

  /** What such a line may begin with: few lines do, and only those are worth the pattern. */
  private static final String CREDIT_INITIALS = "(tTnNsSſqQvV";

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?U)(?:By|BY|Von|VON|Par|Por|Di|Door|Av|Af|Oleh|Text:|Autor:|Tác giả:?|Bài:|Bài,"
              + " ảnh:|Thực"
              + " hiện:)\\s+\\p{Lu}[\\w.'’-]*(?:(?:,|\\s+and|\\s+und|\\s+và|\\s+et|\\s+y|\\s+e|\\s+&|\\s+de|\\s+van|\\s+von)?\\s+\\p{Lu}[\\w.'’-]*){0,8}");

  /** What such a line may begin with. */
  private static final String BYLINE_INITIALS = "BVPDAOT";

  private static final int MAX_DATE_LINE = 80;

  /** Quotes and brackets that may follow the end of a sentence. */
  private static final int MAX_CLOSERS = 7;

  private Look() {}

  static int words(String text) {
    return new WordScan(text).words();
  }

  /** Whether it ends in a full stop or the like, or in a colon. */
  static boolean endsSentence(String text) {
    int end = text.length() - 1;
    int first = Math.max(0, end - MAX_CLOSERS);
    if (end >= 0) {
      int beforeQuote = text.charAt(end) == '"' || text.charAt(end) == '”' ? end - 1 : end;
      if (beforeQuote >= 0
          && (text.charAt(beforeQuote) == ':' || text.charAt(beforeQuote) == ';')) {
        return true;
      }
    }
    while (end >= first && "\"'”’»)]“".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return end >= first && ".!?…。！？।".indexOf(text.charAt(end)) >= 0;
  }

  /** A short line that holds a date or time and hardly anything else. */
  static boolean isDateLine(String text) {
    if (text.length() > MAX_DATE_LINE || !mayHoldStamp(text)) {
      return false;
    }
    int letters = lettersBesideStamps(text);
    return letters >= 0 && letters <= 34 && !(letters > 20 && endsSentence(text));
  }

  /** How many letters stand outside the stamps of a line; less than 0 if it has no stamp. */
  private static int lettersBesideStamps(String text) {
    Matcher stamp = DATE_STAMP.matcher(text).useTransparentBounds(true);
    boolean found = false;
    int letters = 0;
    int i = 0;
    while (i < text.length()) {
      // Every stamp begins with a digit: nowhere else need the pattern be tried.
      boolean mayBegin =
          Character.isDigit(text.charAt(i)) && (i == 0 || !Character.isDigit(text.charAt(i - 1)));
      if (mayBegin && stamp.region(i, text.length()).lookingAt()) {
        found = true;
        i = stamp.end();
      } else {
        letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        i++;
      }
    }
    return found ? letters : -1;
  }

  /** Few lines hold what every stamp has: digits around a mark, a year, or "3 days ago". */
  private static boolean mayHoldStamp(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      digits = digit ? digits + 1 : 0;
      if (digits == 4) {
        return true;
      }
      if (digit
          && i + 2 < text.length()
          && "/.-:".indexOf(text.charAt(i + 1)) >= 0
          && text.charAt(i + 2) >= '0'
          && text.charAt(i + 2) <= '9') {
        return true;
      }
    }
    return text.contains(" ago") || text.contains(" trước");
  }

  /** {@code By Ada Finch and Tom Reed}: a short line of names after the word for "by". */
  static boolean isByline(String text) {
    return text.length() <= 90
        && beginsWithOneOf(BYLINE_INITIALS, text)
        && BYLINE.matcher(text).matches()
        && words(text) <= MAX_BYLINE_WORDS;
  }

  /** {@code Theo TASS}, {@code Nguồn: Reuters}: whom the text was taken from. */
  static boolean isCreditLine(String text) {
    if (text.length() > 90
        || !beginsWithOneOf(CREDIT_INITIALS, text)
        || !CREDIT_LINE.matcher(text).matches()
        || words(text) > MAX_CREDIT_WORDS) {
      return false;
    }
    // "Theo ông, điều này sai." is a sentence; "Nguồn: Xinhua, CGTN." is not.
    return !endsSentence(text) || text.indexOf(':') > 0;
  }

  private static boolean beginsWithOneOf(String initials, String text) {
    return !text.isEmpty() && initials.indexOf(text.charAt(0)) >= 0;
  }

  /** Letters and digits only, lower case: two lines with the same key say the same. */
  static String key(String text) {
    return WordScan.key(text);
  }
}
