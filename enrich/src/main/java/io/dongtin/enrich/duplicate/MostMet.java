package io.dongtin.enrich.duplicate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which of the articles that were met in bands are worth a full comparison. */
public final class MostMet {
  /** A real copy is met in several bands; more than these are met by a common phrase. */
  static final int LIMIT = 8;

  private MostMet() {}

  /** Those that occur most often, most often first; of equals the smaller. */
  public static <T extends Comparable<T>> List<T> of(List<T> met) {
    Map<T, Long> times =
        met.stream().collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
    return times.entrySet().stream()
        .sorted(
            Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(LIMIT)
        .map(Map.Entry::getKey)
        .toList();
  }
}
