package io.dongtin.enrich.duplicate;

import java.time.Duration;

/**
 * When two articles tell the same story, and for how long that is looked for.
 *
 * @param window how long an article is remembered to compare later ones with
 * @param memory how long an address and the exact words and bytes of an article are remembered
 *     after they came last
 * @param shards into how many parts the index of bands is split: the most partitions that it is
 *     spread over. Fixed once articles are in, or copies of them go unseen
 * @param similarity how much two articles must have in common, from 0 to 1: the mean of the shares
 *     of either's word pairs that the other has
 * @param containment how much of the longer one must be in the shorter, however much of the shorter
 *     is in the longer: a round-up is no copy of one of its items
 * @param numbers how many of the numbers of the one with fewer the other must have: the same
 *     sentences round other numbers are tomorrow's weather, not a copy
 */
public record DuplicateSettings(
    Duration window,
    Duration memory,
    int shards,
    double similarity,
    double containment,
    double numbers) {
  /**
   * An address that comes again when it is forgotten begins with revision 1. That must not be in
   * the month of its old first revision, in whose index the search engine knows later ones.
   */
  private static final Duration MIN_MEMORY = Duration.ofDays(31);

  public static final DuplicateSettings DEFAULTS =
      new DuplicateSettings(Duration.ofDays(30), Duration.ofDays(365), 16, 0.68, 0.3, 0.5);

  public DuplicateSettings {
    if (window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("window must be longer than nothing, not " + window);
    }
    if (memory.compareTo(MIN_MEMORY) < 0 || memory.compareTo(window) < 0) {
      throw new IllegalArgumentException(
          "memory must be 31 days or longer, and no shorter than window, not " + memory);
    }
    if (shards < 1) {
      throw new IllegalArgumentException("shards must be at least 1, not " + shards);
    }
    share("similarity", similarity);
    share("containment", containment);
    share("numbers", numbers);
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be from 0 to 1, not " + value);
    }
  }
}
