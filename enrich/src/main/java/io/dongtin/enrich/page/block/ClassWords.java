package io.dongtin.enrich.page.block;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/**
 * What class and id names suggest: the vocabulary of {@code class-words.txt}. Safe for use by many
 * threads.
 */
final class ClassWords {
  private static final String RESOURCE = "class-words.txt";

  /** Longer names are hashes and generated utility classes, not words. */
  private static final int MAX_NAMES = 400;

  private static final int FIRST_OF_TWO = 1 << 30;

  private static final byte BETWEEN = 0;
  private static final byte SMALL = 1;
  private static final byte CAPITAL = 2;
  private static final byte OTHER = 3;

  /** A page has more characters of names than of text. */
  private static final byte[] ASCII_KINDS = new byte[128];

  static {
    for (char c = 0; c < ASCII_KINDS.length; c++) {
      ASCII_KINDS[c] = kind(c);
    }
  }

  /** The hints of each word; where it begins an entry of two, also {@link #FIRST_OF_TWO}. */
  private final WordTable vocabulary;

  private ClassWords(WordTable vocabulary) {
    this.vocabulary = vocabulary;
  }

  static ClassWords load() {
    WordTable vocabulary = new WordTable();
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

  private static void add(WordTable vocabulary, String line) {
    int colon = line.indexOf(':');
    Hint hint = Hint.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT).replace('-', '_'));
    for (String entry : line.substring(colon + 1).trim().split(" +", -1)) {
      add(vocabulary, entry, HintSet.bit(hint));
      for (int dash = entry.indexOf('-'); dash > 0; dash = entry.indexOf('-', dash + 1)) {
        add(vocabulary, entry.substring(0, dash), FIRST_OF_TWO);
      }
    }
  }

  private static void add(WordTable vocabulary, String word, int bits) {
    vocabulary.put(word, vocabulary.get(word) | bits);
  }

  private static byte kind(char c) {
    if (!Character.isLetterOrDigit(c)) {
      return BETWEEN;
    }
    return Character.isUpperCase(c) ? CAPITAL : Character.isLowerCase(c) ? SMALL : OTHER;
  }

  /** Hints of a class or id attribute, as the bits of a {@link HintSet}. */
  int hints(String names) {
    int found = 0;
    String previous = "";
    int start = 0;
    int hash = 0;
    byte before = BETWEEN;
    int end = Math.min(names.length(), MAX_NAMES);
    for (int i = 0; i <= end; i++) {
      char c = i < end ? names.charAt(i) : ' ';
      byte kind = c < ASCII_KINDS.length ? ASCII_KINDS[c] : kind(c);
      boolean boundary = kind == BETWEEN;
      boolean hump = kind == CAPITAL && before == SMALL && i > start;
      before = kind;
      if (boundary || hump) {
        if (i > start) {
          int word = vocabulary.get(names, start, i, hash);
          found |= word;
          if (!previous.isEmpty()) {
            found |= vocabulary.get(previous + "-" + names.substring(start, i));
          }
          previous = (word & FIRST_OF_TWO) != 0 ? names.substring(start, i) : "";
        }
        if (c == ' ') {
          previous = "";
        }
        start = hump ? i : i + 1;
        hash = 0;
      }
      if (!boundary) {
        hash = WordTable.hash(hash, c);
      }
    }
    return found & ~FIRST_OF_TWO;
  }
}
