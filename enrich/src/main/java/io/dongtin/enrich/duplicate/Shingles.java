package io.dongtin.enrich.duplicate;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The distinct runs of words in a text: sets, as sorted arrays. */
final class Shingles {
  private Shingles() {}

  /** Pairs of neighbouring words: short enough that a changed word spoils only two. */
  static int[] pairs(char[] words) {
    return IntStream.range(0, Math.max(0, words.length - 1))
        .map(i -> (words[i] << 16) | words[i + 1])
        .sorted()
        .distinct()
        .toArray();
  }

  /** Runs of four words: long enough that texts about the same thing share few by chance. */
  static long[] fours(char[] words) {
    return IntStream.range(0, Math.max(0, words.length - 3))
        .mapToLong(i -> four(words, i))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The words with a digit in them. */
  static int[] numbers(char[] words) {
    return IntStream.range(0, words.length)
        .filter(i -> WordCodes.isNumber(words[i]))
        .map(i -> words[i])
        .sorted()
        .distinct()
        .toArray();
  }

  /** How many elements two sorted sets have in common. */
  static int shared(int[] one, int[] other) {
    return (int)
        Arrays.stream(one).filter(element -> Arrays.binarySearch(other, element) >= 0).count();
  }

  private static long four(char[] words, int i) {
    return ((long) words[i] << 48)
        | ((long) words[i + 1] << 32)
        | ((long) words[i + 2] << 16)
        | words[i + 3];
  }
}
