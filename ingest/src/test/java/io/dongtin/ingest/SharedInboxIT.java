package io.dongtin.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dongtin.ingest.IngestConfig.Handling;
import io.dongtin.ingest.IngestConfig.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several ingesters on one inbox. */
class SharedInboxIT {
  private static final Duration LONG = Duration.ofSeconds(60);

  private static Broker broker;

  @TempDir static Path brokerFolder;
  @TempDir Path folder;
  private Scene scene;
  private IngestConfig shared;

  @BeforeAll
  static void startBroker() {
    broker = Broker.start(brokerFolder);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void open() throws IOException {
    scene = new Scene(broker, folder);
    shared =
        scene
            .config()
            .withRescan(Duration.ofMillis(100))
            .withHandling(new Handling(Policy.MOVE, true, false));
  }

  @Test
  void threeIngestersInTwoProcessesPublishNoFileTwice() throws Exception {
    Process other = start();
    try (var one = Ingest.start(shared);
        var two = Ingest.start(shared)) {
      Set<String> expected = drop(600);
      await().atMost(LONG).untilAsserted(() -> assertThat(scene.waiting()).isEmpty());
      await().atMost(LONG).untilAsserted(() -> assertThat(scene.claimed()).isEmpty());
      assertThat(scene.texts()).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(one.summary().done()).isPositive();
      assertThat(two.summary().done()).isPositive();
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(scene.below("done")).hasSize(600);
  }

  @Test
  void whatADeadIngesterHadClaimedIsPublishedByAnother() throws Exception {
    // It claims files and cannot publish them: there is no broker at its address.
    Set<String> expected = drop(20);
    scene.moveIn("f-0.txt.meta.json", "{\"publisher\":\"Tin Sáng\"}");
    Process dying = IngestProcess.start(scene.inbox, "127.0.0.1:1", "nowhere", true);
    await().atMost(LONG).untilAsserted(() -> assertThat(scene.claimed()).hasSize(21));
    dying.destroyForcibly().waitFor();

    Ingest.once(shared);

    assertThat(scene.texts()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(scene.raw())
        .filteredOn(article -> "Tin Sáng".equals(article.stated().publisher()))
        .hasSize(1);
    assertThat(scene.claimed()).isEmpty();
    assertThat(scene.below("done")).containsKey("f-0.txt.meta.json");
  }

  @Test
  void anIngesterThatIsStoppedPutsItsClaimsBack() throws Exception {
    Set<String> expected = drop(20);
    var nobody =
        IngestConfig.of(scene.inbox, "127.0.0.1:1", scene.topics)
            .withQuietPeriod(Scene.QUIET)
            .withHandling(new Handling(Policy.MOVE, true, false));
    try (var ingest = Ingest.start(nobody)) {
      await().atMost(LONG).untilAsserted(() -> assertThat(scene.claimed()).hasSize(20));
      assertThat(ingest.summary().published()).isZero();
    }
    assertThat(scene.waiting()).hasSize(expected.size());
    assertThat(scene.claimed()).isEmpty();
  }

  @Test
  void whereTheInboxIsNotSharedASecondIngesterIsRefused() throws Exception {
    try (var one = Ingest.start(scene.config())) {
      assertThat(one.failure()).isEmpty();
      assertThatThrownBy(() -> Ingest.once(scene.config()))
          .isInstanceOf(InboxException.class)
          .hasMessage(
              "another ingester (process %d) works on %s: stop it, or watch another inbox, or set"
                  + " dongtin.ingest.shared=true for both",
              ProcessHandle.current().pid(), scene.inbox);
    }
    Ingest.once(scene.config());
  }

  private Process start() throws IOException {
    return IngestProcess.start(scene.inbox, broker.address(), scene.prefix(), true);
  }

  private Set<String> drop(int count) throws IOException {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < count; i++) {
      String text = "Tin số " + i + ".";
      scene.moveIn("f-" + i + ".txt", text);
      texts.add(text);
    }
    return texts;
  }
}
