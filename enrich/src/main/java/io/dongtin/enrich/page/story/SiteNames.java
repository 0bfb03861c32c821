package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.metadata.Candidate;
import io.dongtin.enrich.page.metadata.Candidates;
import io.dongtin.enrich.page.metadata.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the site of a page calls itself, and titles without it: {@code Headline - Site | Section} is
 * cut where the site is named, or where the headline ends that another place states.
 */
final class SiteNames {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+[|\\u2013\\u2014\\u00b7\\u00bb\\u00ab:\\u2022*~/<>\\u2039\\u203a-]{1,2}\\s+|\\s*[|\\uff5c]\\s*|\\uff1a");
  private static final Pattern HOST = Pattern.compile("^https?://(?:www\\.|m\\.)?([^/:?#]+)");

  /** A shorter name is found by chance at the edge of another. */
  private static final int MIN_PART = 4;

  /** A shorter headline is a word that many titles begin with. */
  private static final int MIN_HEADLINE = 8;

  private static final int MIN_HEADLINE_WORDS = 4;
  private static final int MAX_CUTS = 4;

  private final Set<String> names;
  private final String host;

  private SiteNames(Set<String> names, String host) {
    this.names = names;
    this.host = host;
  }

  static SiteNames of(Candidates candidates) {
    Set<String> names =
        candidates.of(Field.PUBLISHER).stream()
            .map(candidate -> Look.key(candidate.value()))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(HashSet::new));
    String host = "";
    for (Candidate address : candidates.of(Field.ADDRESS)) {
      Matcher matcher = HOST.matcher(address.value());
      if (matcher.find()) {
        host = Look.key(matcher.group(1));
        break;
      }
    }
    return new SiteNames(names, host);
  }

  /** Whether a text says nothing but the site's name. */
  boolean are(String text) {
    String key = Look.key(text);
    return key.isEmpty()
        || names.contains(key)
        || (key.length() >= MIN_PART - 1 && host.contains(key))
        || (key.length() >= MIN_PART && names.stream().anyMatch(name -> isLongFormOf(key, name)));
  }

  private static boolean isLongFormOf(String key, String name) {
    return name.length() >= MIN_PART
        && (key.startsWith(name) || name.startsWith(key) || key.endsWith(name));
  }

  /** The title without the site's name at its end or beginning. */
  String cutFrom(String title) {
    String rest = title;
    for (int i = 0; i < MAX_CUTS; i++) {
      List<int[]> separators = separators(rest);
      if (separators.isEmpty()) {
        return beforeBar(rest);
      }
      int[] last = separators.getLast();
      int[] first = separators.getFirst();
      if (last[0] > 0 && are(rest.substring(last[1]))) {
        rest = rest.substring(0, last[0]).strip();
      } else if (last[1] < rest.length() && first[0] > 0 && are(rest.substring(0, first[0]))) {
        rest = rest.substring(first[1]).strip();
      } else {
        return beforeBar(rest);
      }
    }
    return rest;
  }

  /** What stands behind a bar is a section, a column or an afterthought. */
  private static String beforeBar(String title) {
    for (int bar = title.indexOf('|'); bar > 0; bar = title.indexOf('|', bar + 1)) {
      String head = title.substring(0, bar).strip();
      int words = Look.words(head);
      if (words >= MIN_HEADLINE_WORDS && words > Look.words(title.substring(bar))) {
        return head;
      }
    }
    return title;
  }

  /** The beginning of the title that another place states as the headline, or the whole title. */
  static String cutToStated(String title, Set<String> keys) {
    StringBuilder key = new StringBuilder(title.length());
    int cut = -1;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      } else if (isSeparator(title, i)
          && key.length() >= MIN_HEADLINE
          && keys.contains(key.toString())) {
        cut = i;
      }
    }
    return cut < 0 ? title : title.substring(0, cut).strip();
  }

  private static boolean isSeparator(String title, int i) {
    return "|\u2013\u2014\u00b7\u00bb\u2022*~/<>\u203a-\uff5c\uff1a".indexOf(title.charAt(i)) >= 0;
  }

  private static List<int[]> separators(String title) {
    List<int[]> found = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(title);
    while (matcher.find()) {
      found.add(new int[] {matcher.start(), matcher.end()});
    }
    return found;
  }
}
