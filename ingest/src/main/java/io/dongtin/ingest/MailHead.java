package io.dongtin.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a mail (RFC 5322) from a text that begins with a word and a colon. */
final class MailHead {
  private static final Pattern FIELD = Pattern.compile("([!-9;-~]+):.*");

  /** What a mail has and the head of an article does not. */
  private static final Set<String> SURE =
      Set.of("mime-version", "message-id", "received", "return-path", "snapshot-content-location");

  private static final Set<String> USUAL = Set.of("from", "to", "subject", "date", "content-type");

  private MailHead() {}

  /**
   * Whether the text begins with the header of a mail, up to an empty line.
   *
   * @param named whether its name says so, which makes one usual field enough
   */
  static boolean isMail(String text, boolean named) {
    boolean sure = false;
    int usual = 0;
    for (var line : (Iterable<String>) text.lines()::iterator) {
      if (line.isEmpty()) {
        return usual > 0 && (sure || named);
      }
      if (line.startsWith(" ") || line.startsWith("\t")) {
        continue;
      }
      var field = FIELD.matcher(line);
      if (!field.matches()) {
        return false;
      }
      String name = field.group(1).toLowerCase(Locale.ROOT);
      sure |= SURE.contains(name);
      usual += USUAL.contains(name) ? 1 : 0;
    }
    return false;
  }
}
