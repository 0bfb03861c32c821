package io.dongtin.enrich.page.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times out of text: ISO 8601 and its relatives, Unix seconds, and what newspapers
 * print, such as {@code Thứ Sáu, 17/10/2025, 08:35 (GMT+7)} or {@code 3. Mai 2024, 15:47 Uhr}.
 */
public final class Moments {
  private static final Pattern ISO =
      Pattern.compile(
          "\\b((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})"
              + "(?:(?:T|\\s+(?:at\\s+)?|,\\s*)(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?)?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "\\b((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?:T?(\\d\\d)(\\d\\d)(\\d\\d)?)?\\b");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d/.-])(\\d{1,2})\\s?([-/.|])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)\\d\\d|\\d\\d(?!\\d))");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d|\\d:)(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?,?[\\s-]+(?:de\\s+|of\\s+)?(\\p{L}{3,12})\\.?,?[\\s-]+(?:de\\s+|del\\s+)?((?:19|20)\\d\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,24})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)");
  private static final Pattern YEAR_MONTH =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)[\\s.-]+(\\p{L}{3,12})\\.?[\\s.-]+(\\d{1,2})(?!\\d)");
  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:,|\\s+năm)?\\s+((?:19|20)\\d\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HAN =
      Pattern.compile("((?:19|20)\\d\\d)\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d.:/-])([01]?\\d|2[0-4])\\s?[:hHg.]\\s?([0-5]\\d)(?::([0-5]\\d))?(?:\\s*([aApP])\\.?[mM]\\b)?(?![\\d/-])");
  private static final Pattern OFFSET =
      Pattern.compile("(?:(?:GMT|UTC)\\s*)?([+\\u2212-])(\\d{1,2})(?::?(\\d\\d))?\\b");
  private static final Pattern UNIX = Pattern.compile("(1\\d{9})(?:\\d{3})?");
  private static final Map<String, ZoneId> NAMED_ZONES =
      Map.ofEntries(
          Map.entry("Z", ZoneOffset.UTC),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("EST", ZoneOffset.ofHours(-5)),
          Map.entry("EDT", ZoneOffset.ofHours(-4)),
          Map.entry("ET", ZoneId.of("America/New_York")),
          Map.entry("CST", ZoneOffset.ofHours(-6)),
          Map.entry("CDT", ZoneOffset.ofHours(-5)),
          Map.entry("PST", ZoneOffset.ofHours(-8)),
          Map.entry("PDT", ZoneOffset.ofHours(-7)),
          Map.entry("PT", ZoneId.of("America/Los_Angeles")),
          Map.entry("BST", ZoneOffset.ofHours(1)),
          Map.entry("CET", ZoneOffset.ofHours(1)),
          Map.entry("CEST", ZoneOffset.ofHours(2)),
          Map.entry("IST", ZoneOffset.ofHoursMinutes(5, 30)),
          Map.entry("SAST", ZoneOffset.ofHours(2)),
          Map.entry("ICT", ZoneOffset.ofHours(7)));
  private static final Pattern NAMED_ZONE =
      Pattern.compile(
          "^\\s*\\(?(Z|GMT|UTC|EST|EDT|ET|CST|CDT|PST|PDT|PT|BST|CET|CEST|IST|SAST|ICT)\\b");
  private static final Map<String, Integer> MONTHS = months();

  private final Locale language;
  private final ZoneId usualZone;

  /**
   * @param language decides between day/month and month/day, and the month names
   * @param usualZone taken where the text states none
   */
  public Moments(Locale language, ZoneId usualZone) {
    this.language = language;
    this.usualZone = usualZone;
  }

  /** The zone taken where a text states none. */
  public ZoneId usualZone() {
    return usualZone;
  }

  /** Whether a text has the digits of a day and a year or month: most lines have not. */
  public static boolean mayHoldDate(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c) && ++digits >= 3) {
        return true;
      }
    }
    return false;
  }

  /** The first date in the text, with the time of day and zone beside it. */
  public Optional<Moment> first(String text) {
    String value = text.strip();
    Matcher unix = UNIX.matcher(value);
    if (unix.matches()) {
      Instant at = Instant.ofEpochSecond(Long.parseLong(unix.group(1)));
      return Optional.of(new Moment(at.atOffset(ZoneOffset.UTC), true, true));
    }
    if (!hasYear(value)) {
      Matcher numbers = NUMBERS.matcher(value);
      return numbers.find() ? ofNumbers(value, numbers) : Optional.empty();
    }
    Matcher iso = ISO.matcher(value);
    if (iso.find()) {
      return iso.group(4) == null
          ? dated(value, iso, number(iso, 1), number(iso, 2), number(iso, 3))
          : timed(value, iso);
    }
    return firstPrinted(value);
  }

  /**
   * Every pattern but those of a Unix time and of numbers alone asks for a year with its century.
   */
  private static boolean hasYear(String text) {
    for (int i = 0; i + 3 < text.length(); i++) {
      char c = text.charAt(i);
      boolean century =
          (c == '1' && text.charAt(i + 1) == '9') || (c == '2' && text.charAt(i + 1) == '0');
      if (century && isDigit(text.charAt(i + 2)) && isDigit(text.charAt(i + 3))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Optional<Moment> firstPrinted(String value) {
    Matcher vietnamese = VIETNAMESE.matcher(value);
    if (vietnamese.find()) {
      return dated(
          value, vietnamese, number(vietnamese, 3), number(vietnamese, 2), number(vietnamese, 1));
    }
    Matcher numbers = NUMBERS.matcher(value);
    if (numbers.find()) {
      return ofNumbers(value, numbers);
    }
    Matcher dayMonth = DAY_MONTH.matcher(value);
    while (dayMonth.find()) {
      Integer month = month(dayMonth.group(2));
      if (month != null) {
        return dated(value, dayMonth, number(dayMonth, 3), month, number(dayMonth, 1));
      }
    }
    Matcher monthDay = MONTH_DAY.matcher(value);
    while (monthDay.find()) {
      Integer month = month(monthDay.group(1));
      if (month != null) {
        return dated(value, monthDay, number(monthDay, 3), month, number(monthDay, 2));
      }
    }
    Matcher yearMonth = YEAR_MONTH.matcher(value);
    while (yearMonth.find()) {
      Integer month = month(yearMonth.group(2));
      if (month != null) {
        return dated(value, yearMonth, number(yearMonth, 1), month, number(yearMonth, 3));
      }
    }
    Matcher han = HAN.matcher(value);
    if (han.find()) {
      return dated(value, han, number(han, 1), number(han, 2), number(han, 3));
    }
    Matcher compact = COMPACT.matcher(value);
    if (compact.find()) {
      return compact.group(4) == null
          ? dated(value, compact, number(compact, 1), number(compact, 2), number(compact, 3))
          : timed(value, compact);
    }
    return Optional.empty();
  }

  private Optional<Moment> ofNumbers(String value, Matcher numbers) {
    int first = number(numbers, 1);
    int second = number(numbers, 3);
    int year = number(numbers, 4);
    year = year < 100 ? 2000 + year : year;
    boolean monthFirst =
        second > 12 || (first <= 12 && language.getLanguage().equals("en") && isAmerican(numbers));
    return monthFirst
        ? dated(value, numbers, year, first, second)
        : dated(value, numbers, year, second, first);
  }

  /** English papers outside America write the day first; those with dots do everywhere. */
  private boolean isAmerican(Matcher numbers) {
    return numbers.group(2).equals("/")
        && (language.getCountry().isEmpty() || language.getCountry().equals("US"));
  }

  private Optional<Moment> timed(String value, Matcher match) {
    int second = match.group(6) == null ? 0 : number(match, 6);
    ZoneId zone = zone(value.substring(match.end()));
    return moment(
        number(match, 1),
        number(match, 2),
        number(match, 3),
        number(match, 4),
        number(match, 5),
        second,
        zone,
        true);
  }

  /** A date; the clock nearest to it on the line gives the time. */
  private Optional<Moment> dated(String value, Matcher date, int year, int month, int day) {
    String after = value.substring(date.end(), Math.min(value.length(), date.end() + 30));
    Matcher clock = CLOCK.matcher(after);
    String rest = after;
    boolean found = clock.find();
    if (!found) {
      String before = value.substring(Math.max(0, date.start() - 25), date.start());
      clock = CLOCK.matcher(before);
      rest = before;
      found = clock.find();
    }
    if (!found) {
      return moment(year, month, day, 0, 0, 0, null, false);
    }
    int hour = Integer.parseInt(clock.group(1)) % 24;
    String half = clock.group(4);
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
    ZoneId zone = zone(rest.substring(clock.end()));
    return moment(year, month, day, hour, Integer.parseInt(clock.group(2)), second, zone, true);
  }

  private static @Nullable ZoneId zone(String rest) {
    String near = rest.substring(0, Math.min(rest.length(), 14));
    Matcher offset = OFFSET.matcher(near);
    if (offset.find() && near.substring(0, offset.start()).strip().replace("(", "").isEmpty()) {
      int sign = offset.group(1).equals("+") ? 1 : -1;
      int hours = Integer.parseInt(offset.group(2));
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      if (hours <= 14 && minutes < 60) {
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
      }
    }
    Matcher named = NAMED_ZONE.matcher(near);
    return named.find() ? NAMED_ZONES.get(named.group(1)) : null;
  }

  private Optional<Moment> moment(
      int year,
      int month,
      int day,
      int hour,
      int minute,
      int second,
      @Nullable ZoneId zone,
      boolean hasTime) {
    try {
      LocalDateTime local =
          LocalDateTime.of(year, month, day, hour % 24, minute, Math.min(second, 59));
      OffsetDateTime at = local.atZone(zone == null ? usualZone : zone).toOffsetDateTime();
      return Optional.of(new Moment(at, hasTime, zone != null));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static @Nullable Integer month(String name) {
    Integer month = MONTHS.get(name.toLowerCase(Locale.ROOT));
    if (month != null) {
      return month;
    }
    // Dumps glue what stood in two boxes: "Harbour PostNovember 21, 2025".
    int capital = name.length() - 1;
    while (capital > 0 && !Character.isUpperCase(name.charAt(capital))) {
      capital--;
    }
    return capital > 0 ? MONTHS.get(name.substring(capital).toLowerCase(Locale.ROOT)) : null;
  }

  /** Full and short month names of the languages of the Latin, Cyrillic and Greek scripts. */
  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String tag :
        "en de fr es it pt nl sv nb da fi is pl cs sk ro hu hr sl ru uk bg el tr id ms sw ca lv lt et af"
            .split(" ", -1)) {
      Locale locale = Locale.forLanguageTag(tag);
      for (int month = 1; month <= 12; month++) {
        for (var style :
            new java.time.format.TextStyle[] {
              java.time.format.TextStyle.FULL,
              java.time.format.TextStyle.SHORT,
              java.time.format.TextStyle.FULL_STANDALONE,
              java.time.format.TextStyle.SHORT_STANDALONE
            }) {
          String name = java.time.Month.of(month).getDisplayName(style, locale);
          months.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(".", ""), month);
        }
      }
    }
    months.putIfAbsent("sept", 9);
    months.putIfAbsent("mrz", 3);
    months.putIfAbsent("jänner", 1);
    return months;
  }
}
