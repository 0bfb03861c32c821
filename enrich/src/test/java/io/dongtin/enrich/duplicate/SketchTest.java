package io.dongtin.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dongtin.contract.Json;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchTest {
  @Test
  void itIsReadAsItWasWritten() throws IOException {
    Sketch sketch = sketch(words(200, 1));

    assertThat(Sketch.read(sketch.bytes()).bytes()).isEqualTo(sketch.bytes());
    byte[] json = Json.mapper().writeValueAsBytes(sketch);
    assertThat(Json.mapper().readValue(json, Sketch.class).bytes()).isEqualTo(sketch.bytes());
  }

  @Test
  void anUnknownFormatIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sketch.read(new byte[] {9, 0, 0}))
        .withMessageContaining("unknown format: 9");
  }

  @Test
  void aWordCostsTwoBytesUpToALimit() {
    assertThat(sketch(words(200, 1)).bytes()).hasSize(2 + 8 + 4 * 16 + 2 * 200);
    assertThat(sketch(words(9_000, 1)).bytes()).hasSize(Sketch.MAX_BYTES);
  }

  @Test
  void aShortTextIsInNoBand() {
    assertThat(sketch(words(24, 1)).bands()).isEmpty();
    assertThat(sketch(words(25, 1)).bands()).hasSize(16);
  }

  @Test
  void theFirstSharedBandIsTheSameFromBothSides() {
    String text = words(200, 1);
    Sketch one = sketch(text);
    Sketch other = sketch(text.substring(0, text.length() * 3 / 4));

    int band = one.firstShared(other);
    assertThat(band).isBetween(1, 16).isEqualTo(other.firstShared(one));
    assertThat(one.bands().get(band - 1)).isEqualTo(other.bands().get(band - 1));
  }

  @Test
  void theVeryWordsComeBeforeAllBands() {
    String text = words(200, 1);

    assertThat(sketch(text).firstShared(sketch(text))).isZero();
    assertThat(sketch(text).firstShared(sketch(words(200, 2)))).isNegative();
  }

  @Test
  void bandsAreTheSameOnEveryMachineForEver() {
    assertThat(sketch(words(200, 1)).bands().getFirst().key()).isEqualTo("01-f520ba1a");
  }

  @Test
  void bandsSpreadOverAllShards() {
    int[] kept = new int[16];
    for (int seed = 0; seed < 100; seed++) {
      sketch(words(60, seed)).bands().forEach(band -> kept[band.shard(16)]++);
    }

    assertThat(Arrays.stream(kept).min().orElse(0)).isGreaterThan(60);
    assertThat(Arrays.stream(kept).max().orElse(0)).isLessThan(150);
  }

  private static Sketch sketch(String body) {
    return Sketch.of(Fingerprint.of("headline", body), body);
  }

  private static String words(int count, long seed) {
    var random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + Integer.toString(random.nextInt(100_000), 26))
        .collect(Collectors.joining(" "));
  }
}
