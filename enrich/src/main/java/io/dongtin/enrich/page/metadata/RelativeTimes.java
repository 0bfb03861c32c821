package io.dongtin.enrich.page.metadata;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times told from the reader's now: {@code 3 giờ trước}, {@code 2 hours ago}, {@code vor 5
 * Minuten}. They are as exact as their unit.
 */
public final class RelativeTimes {
  private static final Pattern AGO =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d])(?:(\\d{1,3}|một)\\s+(phút|giờ|tiếng|ngày|tuần)\\s+trước"
              + "|(\\d{1,3}|an?|one)\\s+(min(?:ute)?|h(?:ou)?r|day|week)s?\\s+ago"
              + "|vor\\s+(\\d{1,3}|einem|einer)\\s+(Minute|Stunde|Tag|Woche)n?(?:en)?)(?!\\p{L})");

  private static final Map<String, ChronoUnit> UNITS =
      Map.ofEntries(
          Map.entry("phút", ChronoUnit.MINUTES),
          Map.entry("giờ", ChronoUnit.HOURS),
          Map.entry("tiếng", ChronoUnit.HOURS),
          Map.entry("ngày", ChronoUnit.DAYS),
          Map.entry("tuần", ChronoUnit.WEEKS),
          Map.entry("min", ChronoUnit.MINUTES),
          Map.entry("minute", ChronoUnit.MINUTES),
          Map.entry("hr", ChronoUnit.HOURS),
          Map.entry("hour", ChronoUnit.HOURS),
          Map.entry("day", ChronoUnit.DAYS),
          Map.entry("week", ChronoUnit.WEEKS),
          Map.entry("stunde", ChronoUnit.HOURS),
          Map.entry("tag", ChronoUnit.DAYS),
          Map.entry("woche", ChronoUnit.WEEKS));

  private RelativeTimes() {}

  /**
   * The first such time in a text.
   *
   * @param now when the text was true
   * @param zone of the clock to tell it by
   */
  public static Optional<Moment> first(String text, Instant now, ZoneId zone) {
    Matcher ago = AGO.matcher(text);
    if (!ago.find()) {
      return Optional.empty();
    }
    int group = ago.group(1) != null ? 1 : ago.group(3) != null ? 3 : 5;
    String count = ago.group(group);
    ChronoUnit unit =
        UNITS.getOrDefault(ago.group(group + 1).toLowerCase(Locale.ROOT), ChronoUnit.DAYS);
    long units = Character.isDigit(count.charAt(0)) ? Long.parseLong(count) : 1;
    OffsetDateTime at = now.atZone(zone).toOffsetDateTime().minus(units, unit);
    boolean hasTime = unit.compareTo(ChronoUnit.DAYS) < 0;
    return Optional.of(
        new Moment(
            at.truncatedTo(hasTime ? ChronoUnit.MINUTES : ChronoUnit.DAYS), hasTime, hasTime));
  }
}
