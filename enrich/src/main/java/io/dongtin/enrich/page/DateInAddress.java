package io.dongtin.enrich.page;

import io.dongtin.enrich.page.metadata.Moment;
import io.dongtin.enrich.page.metadata.Moments;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date that many addresses carry, as in {@code /2025/10/17/} or {@code -20251017}. */
final class DateInAddress {
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/_-]?([01]\\d)[/_-]?([0-3]\\d)(?!\\d)");

  private DateInAddress() {}

  static Optional<Moment> find(URI address, Moments moments) {
    String path = address.getPath();
    if (path == null) {
      return Optional.empty();
    }
    Matcher date = DATE.matcher(path);
    return date.find()
        ? moments.first(date.group(1) + "-" + date.group(2) + "-" + date.group(3))
        : Optional.empty();
  }
}
