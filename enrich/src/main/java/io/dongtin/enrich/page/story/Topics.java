package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.WordTable;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What the stretches of a page speak of: names and longer words, and in Vietnamese, where a word is
 * most often two syllables, pairs of words (after Hearst, TextTiling, Computational Linguistics
 * 1997). Each line is read once, however many borders between stretches are tried. For one thread.
 */
final class Topics {
  /** So many words on each side of a border tell. */
  private static final int WINDOW = 400;

  private static final int LONG = 6;

  /** From here on scripts put no space between words, so that words cannot be told. */
  private static final char FIRST_UNSPACED = '\u2e80';

  private final Lines lines;
  private final boolean[] path;
  private final @Nullable Topic[] ofLines;

  /** Each term's number. */
  private final WordTable numbers = new WordTable();

  Topics(Lines lines, boolean[] path) {
    this.lines = lines;
    this.path = path;
    ofLines = new Topic[lines.size()];
  }

  /** What the blocks on the path speak of, from a position towards another, without it. */
  Topic of(int from, int to) {
    Topic topic = new Topic(new BitSet());
    int step = from <= to ? 1 : -1;
    int words = 0;
    for (int i = from; i != to && words < WINDOW; i += step) {
      if (path[i]) {
        topic.add(ofLine(i));
        words += lines.at(i).words();
      }
    }
    return topic;
  }

  private Topic ofLine(int position) {
    Topic topic = ofLines[position];
    if (topic == null) {
      topic = of(lines.at(position).text());
      ofLines[position] = topic;
    }
    return topic;
  }

  /** What one text speaks of. */
  Topic of(String text) {
    BitSet terms = new BitSet();
    int previousStart = 0;
    int previousEnd = 0;
    boolean previousAccented = false;
    int start = 0;
    boolean accented = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (WordScan.isLetterOrDigit(c)) {
        accented |= isAccented(c);
        continue;
      }
      if (i > start) {
        boolean name = start > 0 && Character.isUpperCase(text.charAt(start));
        if (text.charAt(start) < FIRST_UNSPACED && (i - start >= LONG || name)) {
          terms.set(number(text, start, i));
        }
        if (previousEnd > 0 && (accented || previousAccented)) {
          terms.set(pair(text, previousStart, previousEnd, start, i));
        }
        previousStart = start;
        previousEnd = i;
        previousAccented = accented;
      }
      start = i + 1;
      accented = false;
    }
    return new Topic(terms);
  }

  /** Whatever stands between the two words, they are the same pair. */
  private int pair(String text, int previousStart, int previousEnd, int start, int end) {
    if (start == previousEnd + 1 && text.charAt(previousEnd) == ' ') {
      return number(text, previousStart, end);
    }
    String pair = text.substring(previousStart, previousEnd) + ' ' + text.substring(start, end);
    return number(pair, 0, pair.length());
  }

  private int number(String text, int start, int end) {
    int known = numbers.get(text, start, end);
    if (known == 0) {
      numbers.put(text.substring(start, end), numbers.size() + 1);
      return numbers.size();
    }
    return known;
  }

  /** Vietnamese letters with two marks, or đ, ơ, ư. */
  private static boolean isAccented(char c) {
    return switch (c) {
      case 'đ', 'Đ', 'ơ', 'Ơ', 'ư', 'Ư' -> true;
      default -> c >= '\u1ea0' && c <= '\u1ef9';
    };
  }
}
