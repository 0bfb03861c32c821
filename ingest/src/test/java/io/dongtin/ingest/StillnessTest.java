package io.dongtin.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StillnessTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final Stillness stillness = new Stillness(QUIET);

  @Test
  void aFileThatChangedJustNowWaitsForTheRestOfTheQuietPeriod() {
    Instant change = NOW.minusMillis(500);
    assertThat(remaining(mark(10, change, change))).isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void aFileThatNobodyTouchedForTheQuietPeriodIsStill() {
    Instant change = NOW.minus(QUIET);
    assertThat(remaining(mark(10, change, change))).isZero();
  }

  @Test
  void aFileThatWasMovedInWithAnOldTimeIsStillAtOnce() {
    assertThat(remaining(mark(10, NOW.minusSeconds(3600), NOW))).isZero();
  }

  @Test
  void aFileWithATimeInTheFutureIsJudgedByItsLastChange() {
    Instant future = NOW.plusSeconds(3600);
    assertThat(remaining(mark(10, future, NOW.minusSeconds(3)))).isNegative();
  }

  @Test
  void aFileWhoseChangeLiesInTheFutureIsStillOnceItHasBeenSeenSo() {
    Instant future = NOW.plusSeconds(3600);
    Mark mark = mark(10, future, future);
    assertThat(stillness.remaining(mark, NOW, Duration.ofSeconds(1)))
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(stillness.remaining(mark, NOW, QUIET)).isZero();
  }

  @Test
  void anEmptyFileIsGivenTenTimesAsLongForItsCopyToBegin() {
    assertThat(remaining(mark(0, NOW.minusSeconds(3600), NOW.minusSeconds(19)))).isPositive();
    assertThat(remaining(mark(0, NOW.minusSeconds(3600), NOW.minusSeconds(20)))).isZero();
  }

  private Duration remaining(Mark mark) {
    return stillness.remaining(mark, NOW, Duration.ZERO);
  }

  private static Mark mark(long size, Instant modified, Instant changed) {
    return new Mark(Mark.Kind.FILE, size, modified, changed, "1");
  }
}
