package io.dongtin.enrich.page.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What share bars, teasers, footers and the like say: the vocabulary of {@code phrases.txt}. */
final class Phrases {
  private static final String RESOURCE = "phrases.txt";

  /** A longer line is prose that happens to begin or end so. */
  private static final int MAX_LENGTH = 220;

  private static final int HEAD = 1;

  private record Pattern(String text, Rule rule) {}

  private final Map<String, Rule> whole = new HashMap<>();

  /** By their first character, so that a line is compared with a few only. */
  private final Map<String, List<Pattern>> starts = new HashMap<>();

  private final List<Pattern> inside = new ArrayList<>();

  private Phrases() {}

  static Phrases load() {
    Phrases phrases = new Phrases();
    try (InputStream in =
            Objects.requireNonNull(Phrases.class.getResourceAsStream(RESOURCE), RESOURCE);
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(phrases::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    Rule rule = Rule.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT).replace('-', '_'));
    for (String entry : line.substring(colon + 1).split("\\|", -1)) {
      String phrase = entry.strip();
      if (phrase.startsWith("*")) {
        inside.add(new Pattern(phrase.replace("*", ""), rule));
      } else if (phrase.endsWith("*")) {
        String start = phrase.replace("*", "");
        starts
            .computeIfAbsent(start.substring(0, HEAD), any -> new ArrayList<>())
            .add(new Pattern(start, rule));
      } else if (!phrase.isEmpty()) {
        whole.put(phrase, rule);
      }
    }
  }

  /** The rule whose vocabulary the line is, or null. */
  @Nullable Rule of(String line) {
    if (line.length() > MAX_LENGTH) {
      return null;
    }
    String plain = plain(line);
    Rule rule = whole.get(plain);
    if (rule != null) {
      return rule;
    }
    if (plain.length() < HEAD) {
      return null;
    }
    for (Pattern pattern : starts.getOrDefault(plain.substring(0, HEAD), List.of())) {
      if (plain.startsWith(pattern.text)) {
        return pattern.rule;
      }
    }
    for (Pattern pattern : inside) {
      if (plain.contains(pattern.text)) {
        return pattern.rule;
      }
    }
    return null;
  }

  /** Lower case, without the punctuation at either end. */
  private static String plain(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    int start = 0;
    int end = lower.length();
    while (start < end && !isWordPart(lower.charAt(start))) {
      start++;
    }
    while (end > start && !isWordPart(lower.charAt(end - 1))) {
      end--;
    }
    return lower.substring(start, end);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '©' || c == '[' || c == ']' || c == '#';
  }
}
