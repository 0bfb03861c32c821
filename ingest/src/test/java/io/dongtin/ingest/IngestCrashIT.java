package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ingest is stopped at the worst moments; afterwards every drop has been published under one id.
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
    assertThat(raw).hasSize(6);
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
  void killedAtTwentyRandomMomentsItLosesNothingAndDoublesNothing() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    var topics = Topics.of("killed", 2);
    var random = new Random(20261121);
    Set<String> expected = new HashSet<>();
    for (int round = 0; round < 20; round++) {
      expected.addAll(drop(inbox, round));
      Process process = IngestProcess.start(inbox, broker.address(), "killed");
      boolean unused = process.waitFor(600 + random.nextInt(1500), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }

    var config =
        IngestConfig.of(inbox, broker.address(), topics).withQuietPeriod(Duration.ofMillis(50));
    Ingest.once(config);

    var raw = TopicReader.all(broker.address(), topics.raw());
    Map<String, String> textsByDrop = new HashMap<>();
    for (var record : raw) {
      textsByDrop.put(record.value().drop().id(), text(record));
    }
    assertThat(textsByDrop.values()).containsExactlyInAnyOrderElementsOf(expected);
    try (Stream<Path> left = Files.list(inbox)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
    try (Stream<Path> done = Files.walk(inbox.resolve("done"))) {
      assertThat(done.filter(Files::isRegularFile).filter(file -> !isEmpty(file))).hasSize(20 * 41);
    }
  }

  /** Forty files and a container of a hundred lines. */
  private static Set<String> drop(Path inbox, int round) throws IOException {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      String text = "Round %d, story %d.".formatted(round, i);
      Files.writeString(inbox.resolve("r%d-%d.txt".formatted(round, i)), text);
      texts.add(text);
    }
    var lines = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      String line = "{\"headline\":\"Round %d, line %d\"}".formatted(round, i);
      lines.append(line).append('\n');
      texts.add(line);
    }
    Files.writeString(inbox.resolve("r%d.jsonl".formatted(round)), lines);
    return texts;
  }

  /** What a kill between the reservation of a name and the move into it leaves. */
  private static boolean isEmpty(Path file) {
    return file.toFile().length() == 0;
  }

  private static String text(ConsumerRecord<String, RawArticle> record) {
    return new String(record.value().bytes(), UTF_8);
  }

  private static List<String> dropIds(List<ConsumerRecord<String, RawArticle>> records) {
    return records.stream().map(record -> record.value().drop().id()).distinct().toList();
  }
}
