package io.dongtin.enrich.page.block;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What class and id names suggest: the vocabulary of {@code class-words.txt}. */
final class ClassWords {
  private static final String RESOURCE = "class-words.txt";

  /** Longer names are hashes and generated utility classes, not words. */
  private static final int MAX_NAMES = 400;

  private final Map<String, EnumSet<Hint>> vocabulary;

  /** The first words of entries of two. */
  private final Set<String> firstWords = new HashSet<>();

  private ClassWords(Map<String, EnumSet<Hint>> vocabulary) {
    this.vocabulary = vocabulary;
    for (String entry : vocabulary.keySet()) {
      for (int dash = entry.indexOf('-'); dash > 0; dash = entry.indexOf('-', dash + 1)) {
        firstWords.add(entry.substring(0, dash));
      }
    }
  }

  static ClassWords load() {
    Map<String, EnumSet<Hint>> vocabulary = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(ClassWords.class.getResourceAsStream(RESOURCE), RESOURCE);
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(vocabulary, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ClassWords(vocabulary);
  }

  private static void add(Map<String, EnumSet<Hint>> vocabulary, String line) {
    int colon = line.indexOf(':');
    Hint hint = Hint.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT).replace('-', '_'));
    for (String word : line.substring(colon + 1).trim().split(" +", -1)) {
      vocabulary.computeIfAbsent(word, any -> EnumSet.noneOf(Hint.class)).add(hint);
    }
  }

  /** Hints of the class and id attributes, given as one string. */
  Set<Hint> hints(String names) {
    EnumSet<Hint> found = EnumSet.noneOf(Hint.class);
    String previous = "";
    int start = 0;
    int end = Math.min(names.length(), MAX_NAMES);
    for (int i = 0; i <= end; i++) {
      boolean boundary = i == end || !Character.isLetterOrDigit(names.charAt(i));
      boolean hump =
          !boundary
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (boundary || hump) {
        if (i > start) {
          String word = names.substring(start, i).toLowerCase(Locale.ROOT);
          look(word, found);
          if (firstWords.contains(previous)) {
            look(previous + "-" + word, found);
          }
          previous = word;
        }
        if (!hump && i < end && names.charAt(i) == ' ') {
          previous = "";
        }
        start = hump ? i : i + 1;
      }
    }
    return found.isEmpty() ? Set.of() : Collections.unmodifiableSet(found);
  }

  private void look(String word, EnumSet<Hint> found) {
    EnumSet<Hint> hints = vocabulary.get(word);
    if (hints != null) {
      found.addAll(hints);
    }
  }
}
