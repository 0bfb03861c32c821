package io.dongtin.indexer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands days as people write them in a question. */
final class Days {
  /** 2026, 2026-11, 2026-11-01. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  /** 1/11/2026, 1-11-2026, 1.11.2026: the Vietnamese order. */
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  private Days() {}

  /**
   * The moment a day, month or year begins, or a moment with its zone.
   *
   * @param condition what it is the value of, for the complaint
   */
  static Instant begin(String condition, String value, ZoneId zone) {
    try {
      if (value.indexOf('T') > 0) {
        return OffsetDateTime.parse(value).toInstant();
      }
      return day(value).atStartOfDay(zone).toInstant();
    } catch (DateTimeException e) {
      throw new WrongQuestionException(
          "'%s:%s' is no day; 2026-11-01, 1/11/2026, 2026-11 or 2026 is expected"
              .formatted(condition, value));
    }
  }

  private static LocalDate day(String value) {
    Matcher yearFirst = YEAR_FIRST.matcher(value);
    if (yearFirst.matches()) {
      return LocalDate.of(
          Integer.parseInt(yearFirst.group(1)),
          numberOrFirst(yearFirst.group(2)),
          numberOrFirst(yearFirst.group(3)));
    }
    Matcher dayFirst = DAY_FIRST.matcher(value);
    if (dayFirst.matches()) {
      return LocalDate.of(
          Integer.parseInt(dayFirst.group(3)),
          Integer.parseInt(dayFirst.group(2)),
          Integer.parseInt(dayFirst.group(1)));
    }
    throw new DateTimeException(value);
  }

  private static int numberOrFirst(@Nullable String number) {
    return number == null ? 1 : Integer.parseInt(number);
  }
}
