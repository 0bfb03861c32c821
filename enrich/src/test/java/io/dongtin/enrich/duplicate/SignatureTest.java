package io.dongtin.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private final Random random = new Random(1);

  @Test
  void itIsReadAsItWasWritten() {
    Signature signature = signature(words(200));

    assertThat(Signature.parse(signature.toString())).isEqualTo(signature);
    assertThat(signature.toString()).hasSize(43);
  }

  @Test
  void whoSharesABandByChanceIsPassedOver() {
    int taken = 0;
    for (int i = 0; i < 1_000; i++) {
      Sketch one = Sketch.synthetic(random, 100, null);
      Band shared = one.bands().get(random.nextInt(16));
      Sketch other = Sketch.synthetic(random, 100, shared);
      taken += one.signature().mayBeAlike(other.signature()) ? 1 : 0;
    }

    assertThat(taken).isLessThan(20);
  }

  @Test
  void aCopyThatWasCutToAThirdIsNot() {
    int lost = 0;
    for (int i = 0; i < 200; i++) {
      String text = words(300);
      String cut = text.substring(0, text.length() / 3);
      Signature one = signature(text);
      boolean met = Sketch.of("0".repeat(32), text).firstShared(Sketch.of("1".repeat(32), cut)) > 0;
      lost += met && !one.mayBeAlike(signature(cut)) ? 1 : 0;
    }

    assertThat(lost).isLessThan(4);
  }

  private static Signature signature(String text) {
    return Sketch.of(Fingerprint.of("", text), text).signature();
  }

  private String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + random.nextInt(1_000_000))
        .collect(Collectors.joining(" "));
  }
}
