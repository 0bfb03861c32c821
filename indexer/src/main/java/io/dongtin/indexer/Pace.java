package io.dongtin.indexer;

import java.time.Duration;

/**
 * How much may be on its way to Elasticsearch at once.
 *
 * <p>While Elasticsearch takes everything, {@link #MAX_REQUESTS} full requests. Each time it says
 * that it is busy, half as much, first in fewer and then in smaller requests; each request that it
 * takes, a little more again (additive increase, multiplicative decrease, as TCP does). After any
 * trouble, one request after a pause finds out whether it is over, and the others wait for it.
 */
final class Pace {
  /** So many documents fill a request. */
  static final int REQUEST_TASKS = 250;

  static final int MAX_REQUESTS = 4;

  private static final int MAX_WINDOW = MAX_REQUESTS * REQUEST_TASKS;
  private static final int MIN_WINDOW = 8;
  private static final int STEP = 25;

  private final Backoff backoff;
  private int window = MAX_WINDOW;
  private int failures;
  private long notBefore;
  private int era;

  Pace(Backoff backoff) {
    this.backoff = backoff;
  }

  /**
   * How many documents the next request may hold now; 0 means wait.
   *
   * @param requests that are on their way
   * @param tasks that these hold
   */
  int room(int requests, int tasks, long nanoTime) {
    int size = Math.min(REQUEST_TASKS, window);
    if (failures > 0) {
      return requests == 0 && nanoTime - notBefore >= 0 ? size : 0;
    }
    return requests < MAX_REQUESTS && tasks + size <= window ? size : 0;
  }

  /** How long until the one request that finds out. */
  Duration pause(long nanoTime) {
    return failures == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, notBefore - nanoTime));
  }

  boolean isTroubled() {
    return failures > 0;
  }

  /** Of a request that starts now; what became of it counts only if no other failed meanwhile. */
  int era() {
    return era;
  }

  void succeeded(int startedIn) {
    if (startedIn == era) {
      failures = 0;
      window = Math.min(window + STEP, MAX_WINDOW);
    }
  }

  /** Elasticsearch had too much to do. */
  void busy(int startedIn, long nanoTime) {
    if (startedIn == era) {
      window = Math.max(window / 2, MIN_WINDOW);
      failed(startedIn, nanoTime);
    }
  }

  /** It failed for another reason, which less work would not mend. */
  void failed(int startedIn, long nanoTime) {
    if (startedIn == era) {
      era++;
      failures++;
      Duration pause = backoff.before(failures);
      notBefore = nanoTime + pause.toNanos();
    }
  }
}
