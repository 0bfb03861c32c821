package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long LATER = Duration.ofMinutes(1).toNanos();

  private final Pace pace =
      new Pace(new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), new Random(1)));

  @Test
  void fourFullRequestsAreOnTheirWayWhileAllIsWell() {
    assertThat(pace.room(0, 0, 0)).isEqualTo(250);
    assertThat(pace.room(3, 750, 0)).isEqualTo(250);
    assertThat(pace.room(4, 1_000, 0)).isZero();
    assertThat(pace.room(4, 4, 0)).as("requests with one document each are requests").isZero();
  }

  @Test
  void afterTroubleOneRequestFindsOutWhetherItIsOver() {
    pace.failed(pace.era(), 0);

    assertThat(pace.room(0, 0, 0)).as("not before a pause").isZero();
    assertThat(pace.pause(0)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
    assertThat(pace.room(0, 0, LATER)).isEqualTo(250);
    assertThat(pace.room(1, 250, LATER)).isZero();

    pace.succeeded(pace.era());

    assertThat(pace.room(3, 750, LATER)).as("at full speed again").isEqualTo(250);
  }

  @Test
  void aBusyClusterGetsFewerRequestsAndThenSmallerOnes() {
    busyThenWell();
    assertThat(pace.room(2, 500, LATER)).isZero();
    busyThenWell();
    busyThenWell();
    assertThat(pace.room(0, 0, LATER)).isBetween(100, 249);
    for (int i = 0; i < 10; i++) {
      busyThenWell();
    }
    assertThat(pace.room(0, 0, LATER)).isBetween(8, 60);
  }

  @Test
  void itComesBackToFullSpeedStepByStep() {
    for (int i = 0; i < 10; i++) {
      pace.busy(pace.era(), 0);
    }
    int requests = 0;
    while (pace.room(3, 750, LATER) == 0) {
      pace.succeeded(pace.era());
      requests++;
    }
    assertThat(requests).isBetween(20, 60);
  }

  @Test
  void whatStartedBeforeTheTroubleSaysNothingAboutIt() {
    int before = pace.era();
    pace.busy(before, 0);
    pace.busy(before, 0);
    pace.succeeded(before);

    assertThat(pace.isTroubled()).isTrue();
    pace.succeeded(pace.era());
    assertThat(pace.room(1, 250, LATER)).as("halved once, not twice").isEqualTo(250);
  }

  private void busyThenWell() {
    pace.busy(pace.era(), 0);
    pace.succeeded(pace.era());
  }
}
