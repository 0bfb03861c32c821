package io.dongtin.indexer;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: twice as long each time, up to a cap, with jitter. */
record Backoff(Duration first, Duration max, RandomGenerator random) {

  /** The wait before try number {@code attempt}, from 1; at least half of the full time. */
  Duration before(int attempt) {
    // Past 20 doublings any cap is reached, and a shift could overflow.
    long full = Math.min(max.toMillis(), first.toMillis() << Math.min(attempt - 1, 20));
    return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
  }
}
