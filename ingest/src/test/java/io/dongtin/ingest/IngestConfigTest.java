package io.dongtin.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dongtin.contract.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestConfigTest {
  private final IngestConfig config =
      IngestConfig.of(Path.of("/in"), "localhost:9092", Topics.of("news", 3));

  @Test
  void doneAndFailedLieInTheInboxUnlessSaidOtherwise() {
    assertThat(config.done()).isEqualTo(Path.of("/in/done"));
    assertThat(config.failed()).isEqualTo(Path.of("/in/failed"));
    assertThat(config.withDone(Path.of("/out")).done()).isEqualTo(Path.of("/out"));
  }

  @Test
  void aSettingThatCannotBeIsRefusedByName() {
    assertThatThrownBy(() -> config.withDone(Path.of("/in/../in")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("done '/in': expected a folder other than the inbox");
    assertThatThrownBy(() -> config.withFailed(Path.of("/")))
        .hasMessageStartingWith("failed '/': expected");
    assertThatThrownBy(() -> config.withRescan(Duration.ZERO))
        .hasMessage("rescan 'PT0S': expected more than zero");
  }

  @Test
  void whatThePromisesRestOnCannotBeSet() {
    assertThatThrownBy(() -> config.withKafka(Map.of("acks", "1")))
        .hasMessage("kafka setting 'acks': expected a setting that ingest does not own");
  }

  @Test
  void secretsAreNotShown() {
    assertThat(config.withKafka(Map.of("sasl.jaas.config", "secret")).toString())
        .doesNotContain("secret");
  }
}
