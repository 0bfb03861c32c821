package io.dongtin.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ingest is stopped at the worst moments; afterwards every drop has been published under one id.
 * What becomes of them in the enricher is in {@code KilledIngestIT} of standalone.
 */
class IngestCrashIT {
  private static Broker broker;

  @TempDir static Path brokerFolder;
  @TempDir Path folder;

  @BeforeAll
  static void startBroker() {
    broker = Broker.start(brokerFolder);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void aFileThatWasPublishedAndNotMovedKeepsItsDropIdsAfterARestart() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    // In the place of done, a file: nothing can be moved there.
    Path done = folder.resolve("volume");
    Files.createDirectories(done);
    var topics = Topics.of("unmoved", 2);
    var config =
        IngestConfig.of(inbox, broker.address(), topics)
            .withDone(done)
            .withQuietPeriod(Duration.ofMillis(50))
            .withRescan(Duration.ofMillis(100));
    Files.writeString(inbox.resolve("a.html"), "<html><p>One");
    Files.writeString(inbox.resolve("b.jsonl"), "{\"a\":1}\n{\"b\":2}\n");
    try (var ingest = Ingest.start(config)) {
      Files.delete(done);
      Files.writeString(done, "not a folder");
      await().untilAsserted(() -> assertThat(ingest.summary().published()).isEqualTo(3));
      await().untilAsserted(() -> assertThat(ingest.health().healthy()).isFalse());
      assertThat(ingest.health().reason()).startsWith("a published file cannot be moved");
    }
    assertThat(inbox.resolve("a.html")).exists();
    Files.delete(done);

    var summary = Ingest.once(config);

    assertThat(summary.done()).isEqualTo(2);
    var raw = TopicReader.all(broker.address(), topics.raw());
    assertThat(raw).hasSizeGreaterThan(3);
    assertThat(dropIds(raw)).hasSize(3);
  }

  @Test
  void aFileThatCouldNotBeMovedIsNotPublishedAgainAndIsMovedWhenItCanBe() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Path done = folder.resolve("volume");
    var topics = Topics.of("later", 2);
    var config =
        IngestConfig.of(inbox, broker.address(), topics)
            .withDone(done)
            .withQuietPeriod(Duration.ofMillis(50))
            .withRescan(Duration.ofMillis(50));
    try (var ingest = Ingest.start(config)) {
      Files.delete(done);
      Files.writeString(done, "not a folder");
      Files.writeString(inbox.resolve("a.html"), "<html><p>One");
      await().untilAsserted(() -> assertThat(ingest.health().healthy()).isFalse());
      Files.delete(done);
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
      await().untilAsserted(() -> assertThat(ingest.health().healthy()).isTrue());
    }
    assertThat(TopicReader.all(broker.address(), topics.raw())).hasSize(1);
  }

  @Test
  void aKilledContainerGoesOnWhereItStopped() throws Exception {
    var scene = new Scene(broker, folder);
    int lines = 30_000;
    var text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append("{\"headline\":\"Line %d\",\"body\":\"%s\"}\n".formatted(i, "x".repeat(400)));
    }
    scene.moveIn("big.jsonl", text.toString());
    Process process = IngestProcess.start(scene.inbox, broker.address(), scene.prefix());
    try (var records = scene.recordCount()) {
      awaitRecords(records, lines / 4, process);
    }
    process.destroyForcibly().waitFor();
    assertThat(scene.waiting()).containsExactly("big.jsonl");

    var summary = Ingest.once(scene.config());

    // What was under way and not yet noted is published again, and no more than that.
    assertThat(summary.published()).isLessThan(lines * 7L / 8);
    assertThat(summary.done()).isEqualTo(1);
    assertThat(Set.copyOf(scene.dropIds())).hasSize(lines);
    assertThat(scene.inbox.resolve(".dongtin/progress")).isEmptyDirectory();
  }

  /** Ends earlier if nothing more comes: all was published before. */
  private static void awaitRecords(RecordCount records, long enough, Process process) {
    long before = records.now();
    var quietSince = new AtomicLong(System.nanoTime());
    var last = new AtomicLong(before);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(3))
        .until(
            () -> {
              assertThat(process.isAlive()).isTrue();
              long now = records.now();
              if (last.getAndSet(now) != now) {
                quietSince.set(System.nanoTime());
              }
              boolean ended =
                  now > before
                      && System.nanoTime() - quietSince.get() > Duration.ofSeconds(2).toNanos();
              return now >= enough || ended;
            });
  }

  private static List<String> dropIds(List<ConsumerRecord<String, RawArticle>> records) {
    return records.stream().map(record -> record.value().drop().id()).distinct().toList();
  }
}
