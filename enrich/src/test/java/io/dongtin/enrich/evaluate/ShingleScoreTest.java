package io.dongtin.enrich.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShingleScoreTest {
  @Test
  void theSameTextIsPerfect() {
    ShingleScore score = ShingleScore.of("a b c d e", "a b c d e");
    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.recall()).isEqualTo(1);
  }

  @Test
  void extraWordsCostPrecisionOnly() {
    ShingleScore score = ShingleScore.of("a b c d e", "a b c d e f g");
    assertThat(score.precision()).isCloseTo(0.5, within(1e-9));
    assertThat(score.recall()).isEqualTo(1);
  }

  @Test
  void nothingFoundIsNothing() {
    assertThat(ShingleScore.of("a b c d e", "").recall()).isZero();
  }
}
