package io.dongtin.enrich.duplicate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which of the articles that were met in bands are worth a full comparison. */
public final class MostMet {
  /**
   * A real copy is met in several bands, so it is among the first few. The others are asked only
   * when none of these is what it is a copy of, as happens when many copies come at once; more than
   * that are met by a common phrase.
   */
  private static final int[] ROUNDS = {0, 8, 64};

  private MostMet() {}

  /**
   * Those that occur most often, most often first; of equals the smaller.
   *
   * @param round from 0, for as long as the one before was in vain; at last there are none
   */
  public static <T extends Comparable<T>> List<T> of(List<T> met, int round) {
    if (round >= ROUNDS.length - 1) {
      return List.of();
    }
    Map<T, Long> times =
        met.stream().collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
    return times.entrySet().stream()
        .sorted(
            Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .skip(ROUNDS[round])
        .limit(ROUNDS[round + 1] - ROUNDS[round])
        .map(Map.Entry::getKey)
        .toList();
  }
}
