package io.dongtin.enrich.page.story;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells a picture's caption by its credit: {@code Photo: Jane Doe}, {@code Ảnh Reuters.}, {@code
 * (Getty Images)}. Every line of a page is asked, so characters are compared before patterns run.
 */
final class PictureCredits {
  /** What stands before the colon, slash or sign of a credit. */
  private static final List<String> LABELS =
      List.of(
          "ảnh",
          "ảnh tư liệu",
          "ảnh minh họa",
          "ảnh minh hoạ",
          "ảnh chụp màn hình",
          "nguồn ảnh",
          "ảnh nguồn",
          "đồ họa",
          "photo",
          "photos",
          "photo by",
          "photo credit",
          "photo courtesy",
          "photo illustration",
          "photograph",
          "photograph by",
          "image",
          "image credit",
          "image by",
          "image source",
          "picture",
          "credit",
          "foto",
          "fotos",
          "foto de",
          "bild",
          "bildquelle",
          "quelle",
          "symbolbild",
          "crédit",
          "crédit photo",
          "photo d'illustration",
          "photo d’illustration",
          "imagen",
          "fonte",
          "źródło",
          "zdjęcie");

  /** Agencies whose name alone ends a caption. */
  private static final List<String> AGENCIES =
      List.of(
          "AFP",
          "Getty Images",
          "/Getty",
          "Reuters",
          "REUTERS",
          "AP Photo",
          "/AP",
          "TTXVN",
          "Shutterstock",
          "dpa",
          "IMAGO",
          "iStock",
          "EPA",
          "AAP",
          "Unsplash",
          "Pixabay");

  /** Most texts end in none of these letters, and need not be compared. */
  private static final String LAST_OF_LABELS = lastLetters(LABELS);

  private static final String LAST_OF_AGENCIES = lastLetters(AGENCIES);

  private static final List<String> PICTURES = List.of("Ảnh", "Photo", "Foto", "Nguồn");
  private static final Pattern PICTURE_BY =
      Pattern.compile("(?:Ảnh|Photo|Foto|Nguồn)\\s*:?\\s+[\\p{Lu}0-9][^.!?]{1,40}[.)]?$");

  /**
   * {@code …, theo Reuters.}, {@code … told Reuters.}: the agency is the sentence's, not a credit.
   */
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?iu)(?:theo|với|của|told|tells|to|by|the|von|der|die|laut|selon|según|dell['’]?|,)\\s+(?:hãng(?:"
              + " tin)?\\s+)?[\\p{Lu}/]+\\p{L}*\\)?\\.$");

  private static final int MAX_LENGTH = 400;
  private static final int MAX_LENGTH_UNMARKED = 250;
  private static final int NEAR_END = 70;

  private PictureCredits() {}

  private static String lastLetters(List<String> names) {
    return names.stream()
        .map(name -> name.substring(name.length() - 1))
        .distinct()
        .collect(Collectors.joining());
  }

  /** Whether a text ends, or begins, with the credit of a picture. */
  static boolean isCaption(String text) {
    int length = text.length();
    if (length > MAX_LENGTH) {
      return false;
    }
    if (hasCredit(text, ':') || hasCredit(text, '/') || hasCredit(text, '©')) {
      return true;
    }
    if (length >= MAX_LENGTH_UNMARKED) {
      return false;
    }
    return endsLikeCredit(text) && !REPORTED.matcher(tail(text)).find();
  }

  private static boolean hasCredit(String text, char mark) {
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      boolean amid = at > 2 * NEAR_END && text.length() - at > NEAR_END;
      if (at > 0 && !amid && isCredit(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a label stands before the mark, near the end of the text or at its beginning. */
  private static boolean isCredit(String text, int mark) {
    int end = mark;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (end == 0 || LAST_OF_LABELS.indexOf(Character.toLowerCase(text.charAt(end - 1))) < 0) {
      return false;
    }
    for (String label : LABELS) {
      int start = end - label.length();
      boolean near =
          text.length() - start <= NEAR_END || (start == 0 && text.length() < 2 * NEAR_END);
      if (start >= 0
          && near
          && text.regionMatches(true, start, label, 0, label.length())
          && (start == 0 || !WordScan.isLetterOrDigit(text.charAt(start - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - NEAR_END));
  }

  private static boolean endsLikeCredit(String text) {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == '.') {
      end--;
    }
    if (end > 0 && text.charAt(end - 1) == ')') {
      end--;
    }
    if (end > 0 && LAST_OF_AGENCIES.indexOf(text.charAt(end - 1)) >= 0) {
      for (String agency : AGENCIES) {
        if (text.startsWith(agency, end - agency.length())) {
          return true;
        }
      }
    }
    for (String picture : PICTURES) {
      if (text.indexOf(picture, text.length() - NEAR_END) >= 0) {
        return PICTURE_BY.matcher(tail(text)).find();
      }
    }
    return false;
  }
}
