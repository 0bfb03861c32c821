package io.dongtin.enrich.page.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of text alone tells: length, endings, credits, stamps. All methods are pure. */
final class Look {
  private static final Pattern CREDIT_IN_CAPTION =
      Pattern.compile(
          "(?iu)(?:\\(|\\b|^)(?:ảnh(?: tư liệu| minh họa| minh hoạ| chụp màn hình)?|nguồn ảnh|ảnh nguồn|đồ họa|photo(?:graph)?(?: by| credit| courtesy| illustration)?|photos?|image(?: credit| by| source)?|picture|credit|foto|fotos|bild|bildquelle|quelle|symbolbild|crédit(?: photo)?|photo d['’]illustration|imagen|foto de|fonte|źródło|zdjęcie)\\s*[:©/]");
  private static final Pattern CAPTION_TAIL =
      Pattern.compile(
          "(?:Ảnh|Photo|Foto|Nguồn)\\s*:?\\s+[\\p{Lu}0-9][^.!?]{1,40}[.)]?$|(?:AFP|Getty Images|/Getty|Reuters|REUTERS|AP Photo|/AP|TTXVN|Shutterstock|dpa|IMAGO|iStock|EPA|AAP|Unsplash|Pixabay)\\)?\\.?$");

  /**
   * {@code …, theo Reuters.}, {@code … told Reuters.}: the agency is the sentence's, not a credit.
   */
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?iu)(?:theo|với|của|told|tells|to|by|the|von|der|die|laut|selon|según|dell['’]?|,)\\s+(?:hãng(?: tin)?\\s+)?[\\p{Lu}/]+\\p{L}*\\)?\\.$");

  private static final int NEAR_END = 70;
  private static final Pattern DATE_STAMP =
      Pattern.compile(
          "(?U)\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}:\\d{2}\\b|\\b(?:19|20)\\d{2}\\b|\\b\\d+ (?:giờ|phút|ngày) trước\\b|\\b\\d+ (?:hours?|minutes?|mins?|days?) ago\\b");
  private static final Pattern CREDIT_LINE =
      Pattern.compile(
          "(?iu)^\\(?(?:theo|nguồn(?: tin)?|source|sources|quelle|quellen|via|tổng hợp)\\b\\s*:?\\s*.{0,70}$");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?U)(?:By|BY|Von|VON|Par|Por|Di|Door|Av|Af|Oleh|Text:|Autor:|Tác giả:?|Bài:|Bài, ảnh:|Thực hiện:)\\s+\\p{Lu}[\\w.'’-]*(?:(?:,|\\s+and|\\s+und|\\s+và|\\s+et|\\s+y|\\s+e|\\s+&|\\s+de|\\s+van|\\s+von)?\\s+\\p{Lu}[\\w.'’-]*){0,8}");
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?…。！？।][\"'”’»)\\]“]*$|[:;][\"”]?$|\\./\\.$");

  private Look() {}

  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c) || (inside && (c == '\'' || c == '’'));
      if (letter && !inside) {
        words++;
      }
      // Han, kana and such are written without spaces: two characters make about one word.
      if (c >= '\u2e80' && c <= '\u9fff' && (i & 1) == 1) {
        words++;
      }
      inside = letter;
    }
    return words;
  }

  static boolean endsSentence(String text) {
    String tail = text.length() > 8 ? text.substring(text.length() - 8) : text;
    return SENTENCE_END.matcher(tail).find();
  }

  /** Whether a text ends, or begins, with the credit of a picture. */
  static boolean isCaption(String text) {
    if (text.length() > 400) {
      return false;
    }
    boolean marked = text.indexOf(':') >= 0 || text.indexOf('©') >= 0 || text.indexOf('/') >= 0;
    Matcher credit = CREDIT_IN_CAPTION.matcher(text);
    while (marked && credit.find()) {
      boolean nearEnd = text.length() - credit.start() <= NEAR_END;
      if (nearEnd || (credit.start() == 0 && text.length() < 2 * NEAR_END)) {
        return true;
      }
    }
    if (text.length() >= 250) {
      return false;
    }
    String tail = text.substring(Math.max(0, text.length() - NEAR_END));
    return CAPTION_TAIL.matcher(tail).find() && !REPORTED.matcher(tail).find();
  }

  /** A short line that holds a date or time and hardly anything else. */
  static boolean isDateLine(String text) {
    if (text.length() > 80
        || text.chars().noneMatch(c -> c >= '0' && c <= '9')
        || !DATE_STAMP.matcher(text).find()) {
      return false;
    }
    String rest = DATE_STAMP.matcher(text).replaceAll("");
    long letters = rest.chars().filter(Character::isLetter).count();
    return letters <= 34 && !(endsSentence(text) && letters > 20);
  }

  /** {@code By Ada Finch and Tom Reed}: a short line of names after the word for "by". */
  static boolean isByline(String text) {
    return text.length() <= 90 && words(text) <= 10 && BYLINE.matcher(text).matches();
  }

  /** {@code Theo TASS}, {@code Nguồn: Reuters}: whom the text was taken from. */
  static boolean isCreditLine(String text) {
    if (text.length() > 90 || words(text) > 12 || !CREDIT_LINE.matcher(text).matches()) {
      return false;
    }
    // "Theo ông, điều này sai." is a sentence; "Nguồn: Xinhua, CGTN." is not.
    return !endsSentence(text) || text.indexOf(':') > 0;
  }

  /** Letters and digits only, lower case: two lines with the same key say the same. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }
}
