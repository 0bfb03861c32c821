package io.dongtin.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

/** Ingest without a broker, for a while or from the start. */
class BrokerAwayIT extends WithBroker {
  @Test
  void whileTheBrokerIsAwayFilesWaitAndNothingIsLostOrDoubled() throws Exception {
    try (var ingest = Ingest.start(scene.config())) {
      scene.moveIn("before.txt", "Before.");
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
      broker.stop();
      scene.moveIn("meanwhile.txt", "Meanwhile.");
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(ingest.health().healthy()).isFalse());
      assertThat(scene.inbox.resolve("meanwhile.txt")).exists();
      broker.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(2));
      assertThat(ingest.health().healthy()).isTrue();
    }
    assertThat(scene.texts()).containsExactlyInAnyOrder("Before.", "Meanwhile.");
  }

  @Test
  void withoutABrokerItClosesInTwoSecondsAndLeavesTheFiles() throws Exception {
    scene.moveIn("a.txt", "A story.");
    var nobody =
        IngestConfig.of(scene.inbox, "127.0.0.1:1", scene.topics).withQuietPeriod(Scene.QUIET);
    var ingest = Ingest.start(nobody);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(ingest.health().healthy()).isFalse());

    long start = System.nanoTime();
    ingest.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
    assertThat(scene.inbox.resolve("a.txt")).exists();
  }

  @Test
  void aSingleRunWithoutABrokerGivesUp() throws Exception {
    scene.moveIn("a.txt", "A story.");
    var nobody =
        IngestConfig.of(scene.inbox, "127.0.0.1:1", scene.topics)
            .withQuietPeriod(Scene.QUIET)
            .withPatience(Duration.ofSeconds(1));
    assertThatThrownBy(() -> Ingest.once(nobody))
        .isInstanceOf(KafkaException.class)
        .hasMessage("no answer from 127.0.0.1:1 within PT1S");
    assertThat(scene.inbox.resolve("a.txt")).exists();
  }
}
