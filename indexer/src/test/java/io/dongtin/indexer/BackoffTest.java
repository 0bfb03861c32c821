package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff =
      new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10), new Random(7));

  @Test
  void theWaitDoublesWithJitter() {
    assertThat(backoff.before(1)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
    assertThat(backoff.before(4)).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
  }

  @Test
  void theWaitIsCappedHoweverOftenItWasTried() {
    for (int attempt : new int[] {8, 64, 1_000, Integer.MAX_VALUE}) {
      assertThat(backoff.before(attempt)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }
  }
}
