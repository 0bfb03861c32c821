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

  private record Pattern(String text, Rule rule) {}

  private final Map<String, Rule> whole = new HashMap<>();

  /** By their first two characters, so that a line is compared with a few only. */
  private final Map<Integer, List<Pattern>> starts = new HashMap<>();

  /** The same; they are looked for wherever a word begins. */
  private final Map<Integer, List<Pattern>> inside = new HashMap<>();

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
        add(inside, new Pattern(phrase.replace("*", ""), rule));
      } else if (phrase.endsWith("*")) {
        add(starts, new Pattern(phrase.replace("*", ""), rule));
      } else if (!phrase.isEmpty()) {
        whole.put(phrase, rule);
      }
    }
  }

  private static void add(Map<Integer, List<Pattern>> patterns, Pattern pattern) {
    int head = pattern.text.length() == 1 ? pattern.text.charAt(0) << 16 : head(pattern.text, 0);
    patterns.computeIfAbsent(head, any -> new ArrayList<>()).add(pattern);
  }

  private static int head(String text, int at) {
    int second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    return text.charAt(at) << 16 | second;
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
    if (plain.isEmpty()) {
      return null;
    }
    rule = at(starts, plain, 0);
    for (int i = 0; i < plain.length() && rule == null; i++) {
      boolean wordBegins = i == 0 || !WordScan.isLetterOrDigit(plain.charAt(i - 1));
      rule = wordBegins ? at(inside, plain, i) : null;
    }
    return rule;
  }

  private static @Nullable Rule at(Map<Integer, List<Pattern>> patterns, String plain, int at) {
    Rule rule = first(patterns.get(head(plain, at)), plain, at);
    return rule == null ? first(patterns.get(plain.charAt(at) << 16), plain, at) : rule;
  }

  private static @Nullable Rule first(@Nullable List<Pattern> patterns, String plain, int at) {
    if (patterns != null) {
      for (Pattern pattern : patterns) {
        if (plain.startsWith(pattern.text, at)) {
          return pattern.rule;
        }
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
    return WordScan.isLetterOrDigit(c) || c == '©' || c == '[' || c == ']' || c == '#';
  }
}
