package io.dongtin.indexer;

import io.dongtin.indexer.Question.Field;
import io.dongtin.indexer.Question.Named;
import io.dongtin.indexer.Question.Published;
import io.dongtin.indexer.Question.Term;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The name before a colon in a question, such as {@code person:} or {@code người:}; names are the
 * same with and without accents.
 *
 * @param typed as it stands in the question, for complaints
 */
record Condition(String typed) {
  private static final Map<String, Field> FIELDS =
      Map.ofEntries(
          Map.entry("person", Field.PERSON),
          Map.entry("nguoi", Field.PERSON),
          Map.entry("org", Field.ORGANISATION),
          Map.entry("organisation", Field.ORGANISATION),
          Map.entry("organization", Field.ORGANISATION),
          Map.entry("to-chuc", Field.ORGANISATION),
          Map.entry("tochuc", Field.ORGANISATION),
          Map.entry("place", Field.PLACE),
          Map.entry("noi", Field.PLACE),
          Map.entry("publisher", Field.PUBLISHER),
          Map.entry("bao", Field.PUBLISHER),
          Map.entry("lang", Field.LANGUAGE),
          Map.entry("language", Field.LANGUAGE),
          Map.entry("tieng", Field.LANGUAGE));

  private static final List<String> AFTER = List.of("after", "since", "sau");
  private static final List<String> BEFORE = List.of("before", "until", "truoc");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]+)*");

  /**
   * The condition of a name.
   *
   * @throws WrongQuestionException if there is none
   */
  static Condition named(String typed) {
    if (!isKnown(typed)) {
      throw new WrongQuestionException(
          ("'%s:' is no condition; there are person: org: place: publisher: lang: after: before:"
                  + " (người: tổ-chức: nơi: báo: tiếng: sau: trước:)."
                  + " Put it in quotation marks to look for the words")
              .formatted(typed));
    }
    return new Condition(typed);
  }

  static boolean isKnown(String typed) {
    String name = plain(typed);
    return FIELDS.containsKey(name) || AFTER.contains(name) || BEFORE.contains(name);
  }

  /** What it asks for with this value; days are those of the zone. */
  Term of(String value, ZoneId zone) {
    String name = plain(typed);
    if (AFTER.contains(name)) {
      return new Published(Days.begin(typed, value, zone), null);
    }
    Field field = FIELDS.get(name);
    if (field == null) {
      return new Published(null, Days.begin(typed, value, zone));
    }
    return new Named(field, field == Field.LANGUAGE ? language(value) : value);
  }

  WrongQuestionException withoutValue() {
    return new WrongQuestionException(
        "after '%s:' a value is missing, as in %s:%s".formatted(typed, typed, example()));
  }

  private String example() {
    Field field = FIELDS.get(plain(typed));
    if (field == null) {
      return "2026-11-01";
    }
    return field == Field.LANGUAGE ? "vi" : "\"Hà Nội\"";
  }

  private static String language(String value) {
    String code = plain(value);
    if (code.equals("viet") || code.equals("vietnamese")) {
      return "vi";
    }
    if (code.equals("anh") || code.equals("english")) {
      return "en";
    }
    if (!LANGUAGE.matcher(code).matches()) {
      throw new WrongQuestionException(
          "'%s' is no language; a code such as vi or en is expected".formatted(value));
    }
    return code;
  }

  /** In lower case and without accents. */
  private static String plain(String name) {
    String apart = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return apart.replaceAll("\\p{M}", "").replace('đ', 'd');
  }
}
