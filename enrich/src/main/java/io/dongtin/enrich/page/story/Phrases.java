package io.dongtin.enrich.page.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dongtin.enrich.page.block.WordTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What share bars, teasers, footers and the like say: the vocabulary of {@code phrases.txt}. */
final class Phrases {
  private static final String RESOURCE = "phrases.txt";

  /** A longer line is prose that happens to begin or end so. */
  private static final int MAX_LENGTH = 220;

  /** Patterns are found by a number made of their first two characters. */
  private static final int SLOTS = 1024;

  private static final Pattern[] NO_PATTERNS = {};
  private static final Rule[] RULES = Rule.values();

  private record Pattern(String text, Rule rule) {}

  /** Whole lines, and their rules' numbers from 1. */
  private final WordTable whole = new WordTable();

  private int longestWhole;
  private final Pattern[][] starts = new Pattern[SLOTS][];

  /** They are looked for wherever a word begins. */
  private final Pattern[][] inside = new Pattern[SLOTS][];

  private Phrases() {
    Arrays.fill(starts, NO_PATTERNS);
    Arrays.fill(inside, NO_PATTERNS);
  }

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
      String text = phrase.replace("*", "");
      if (phrase.startsWith("*")) {
        add(inside, new Pattern(text, rule));
      } else if (phrase.endsWith("*")) {
        add(starts, new Pattern(text, rule));
      } else if (!phrase.isEmpty()) {
        whole.put(phrase, number(rule));
        longestWhole = Math.max(longestWhole, phrase.length());
      }
    }
  }

  private static void add(Pattern[][] slots, Pattern pattern) {
    int slot = slot(pattern.text, 0, pattern.text.length());
    Pattern[] longer = Arrays.copyOf(slots[slot], slots[slot].length + 1);
    longer[longer.length - 1] = pattern;
    slots[slot] = longer;
  }

  @SuppressWarnings("EnumOrdinal") // Numbers are made anew at each start.
  private static int number(Rule rule) {
    return 1 + rule.ordinal();
  }

  private static int slot(String text, int at, int end) {
    char first = Character.toLowerCase(text.charAt(at));
    char second = at + 1 < end ? Character.toLowerCase(text.charAt(at + 1)) : 0;
    return (31 * first + second) % SLOTS;
  }

  /** The rule whose vocabulary the line is, without the punctuation at its ends; or null. */
  @Nullable Rule of(String line) {
    if (line.length() > MAX_LENGTH) {
      return null;
    }
    int start = 0;
    int end = line.length();
    while (start < end && !isWordPart(line.charAt(start))) {
      start++;
    }
    while (end > start && !isWordPart(line.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return null;
    }
    if (end - start <= longestWhole) {
      int number = whole.get(line, start, end);
      if (number > 0) {
        return RULES[number - 1];
      }
    }
    Rule rule = at(starts, slot(line, start, end), line, start);
    if (rule == null) {
      rule = at(starts, slot(line, start, start + 1), line, start);
    }
    int word = start;
    while (rule == null && word < end) {
      rule = at(inside, slot(line, word, end), line, word);
      int space = line.indexOf(' ', word);
      word = space < 0 ? end : space + 1;
    }
    return rule;
  }

  private static @Nullable Rule at(Pattern[][] slots, int slot, String line, int at) {
    for (Pattern pattern : slots[slot]) {
      if (line.regionMatches(true, at, pattern.text, 0, pattern.text.length())) {
        return pattern.rule;
      }
    }
    return null;
  }

  private static boolean isWordPart(char c) {
    return WordScan.isLetterOrDigit(c) || c == '©' || c == '[' || c == ']' || c == '#';
  }
}
