package io.dongtin.enrich.page.story;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a stretch of text speaks of: its names and longer words, and in Vietnamese, where a word is
 * most often two syllables, its pairs of words (after Hearst, TextTiling, Computational Linguistics
 * 1997).
 */
final class Topic {
  /** So many words on each side of a border tell. */
  private static final int WINDOW = 400;

  private static final int LONG = 6;

  /** From here on scripts put no space between words, so that words cannot be told. */
  private static final char FIRST_UNSPACED = '\u2e80';

  private final Set<String> terms = new HashSet<>();
  private int words;

  /** What the blocks on the path speak of, from a position towards another, without it. */
  static Topic of(Lines lines, boolean[] path, int from, int to) {
    Topic topic = new Topic();
    int step = from <= to ? 1 : -1;
    for (int i = from; i != to && topic.words < WINDOW; i += step) {
      if (path[i]) {
        topic.add(lines.at(i).text());
        topic.words += lines.at(i).words();
      }
    }
    return topic;
  }

  static Topic of(String text) {
    Topic topic = new Topic();
    topic.add(text);
    return topic;
  }

  /** How many terms there are. */
  int size() {
    return terms.size();
  }

  /** The share of the terms of the side with fewer that the other side has too, 0 to 1. */
  double sharedWith(Topic other) {
    int fewer = Math.min(terms.size(), other.terms.size());
    int common = 0;
    for (String term : terms) {
      common += other.terms.contains(term) ? 1 : 0;
    }
    return fewer == 0 ? 1 : (double) common / fewer;
  }

  private void add(String text) {
    String previous = "";
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && WordScan.isLetterOrDigit(text.charAt(i))) {
        continue;
      }
      if (i > start) {
        String word = text.substring(start, i);
        String lower = word.toLowerCase(Locale.ROOT);
        boolean spaced = word.charAt(0) < FIRST_UNSPACED;
        boolean name = start > 0 && Character.isUpperCase(word.charAt(0));
        if (spaced && (lower.length() >= LONG || name)) {
          terms.add(lower);
        }
        if (!previous.isEmpty() && (isAccented(previous) || isAccented(lower))) {
          terms.add(previous + ' ' + lower);
        }
        previous = lower;
      }
      start = i + 1;
    }
  }

  /** Vietnamese letters with two marks, or đ, ơ, ư. */
  private static boolean isAccented(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == 'đ' || c == 'ơ' || c == 'ư' || (c >= '\u1ea0' && c <= '\u1ef9')) {
        return true;
      }
    }
    return false;
  }
}
