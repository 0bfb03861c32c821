package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dongtin.contract.Json;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Sha256;
import io.dongtin.contract.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files dropped into a folder, read back from the topics of a real broker. */
class IngestIT {
  private static final AtomicInteger TESTS = new AtomicInteger();
  private static final Duration QUIET = Duration.ofMillis(200);

  private static Broker broker;

  @TempDir static Path brokerFolder;
  @TempDir Path folder;

  private Path inbox;
  private Topics topics;

  @BeforeAll
  static void startBroker() {
    broker = Broker.start(brokerFolder);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void freshTopics() throws IOException {
    topics = Topics.of("t" + TESTS.incrementAndGet(), 2);
    inbox = Files.createDirectory(folder.resolve("inbox"));
  }

  @Test
  void aDroppedFileIsPublishedByteForByteAndMovedToDone() throws Exception {
    byte[] bytes = "<html><p>Xin chào</p></html>".getBytes(UTF_8);
    try (var ingest = Ingest.start(config())) {
      moveIn("bất ngờ.html", bytes);
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
    }

    var records = raw();
    assertThat(records).hasSize(1);
    var record = records.getFirst();
    assertThat(record.key()).isEqualTo(RawArticle.inboxUri("bất ngờ.html").toString());
    assertThat(record.value().bytes()).isEqualTo(bytes);
    assertThat(inboxFiles()).isEmpty();
    assertThat(done("bất ngờ.html")).hasBinaryContent(bytes);
  }

  @Test
  void theHeadersSayWhatItIsAndWhereItLay() throws Exception {
    byte[] bytes = "Một dòng chữ.\n".getBytes(UTF_8);
    try (var ingest = Ingest.start(config())) {
      moveIn("vnexpress/2026/tin.txt", bytes);
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
    }

    var record = raw().getFirst();
    Map<String, String> headers = new TreeMap<>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    assertThat(headers)
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_source", "inbox:/vnexpress/2026/tin.txt")
        .containsEntry("ce_type", "io.dongtin.raw.v1")
        .containsEntry("content-type", "text/plain")
        .containsEntry("drop", "vnexpress/2026/tin.txt")
        .containsEntry("drop-index", "0")
        .containsEntry("sha256", Sha256.hex(bytes))
        .containsOnlyKeys(
            "ce_id",
            "ce_source",
            "ce_specversion",
            "ce_time",
            "ce_type",
            "content-type",
            "drop",
            "drop-index",
            "sha256");
    assertThat(headers.get("ce_id")).matches("[0-9a-f]{32}");
    assertThat(done("vnexpress/2026/tin.txt")).exists();
    assertThat(receipts())
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.key()).isEqualTo(receipt.value().key());
              assertThat(receipt.value().drop().id()).isEqualTo(headers.get("ce_id"));
              assertThat(receipt.value().outcome()).isEqualTo(Receipt.Outcome.PUBLISHED);
            });
  }

  @Test
  void aSlowCopyIsPublishedOnceAndWhole() throws Exception {
    var config = config().withQuietPeriod(Duration.ofMillis(600));
    try (var ingest = Ingest.start(config)) {
      Path file = inbox.resolve("slow.txt");
      var part = new AtomicInteger();
      await()
          .pollInterval(Duration.ofMillis(100))
          .until(
              () -> {
                Files.writeString(
                    file,
                    "paragraph " + part.incrementAndGet() + "\n",
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
                assertThat(ingest.summary().published()).isZero();
                return part.get() == 12;
              });
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
    }
    assertThat(texts()).singleElement().asString().endsWith("paragraph 12\n").hasLineCount(12);
  }

  @Test
  void aFileWithAnOldTimeIsSeen() throws Exception {
    try (var ingest = Ingest.start(config().withRescan(Duration.ofMinutes(10)))) {
      Path file = Files.writeString(folder.resolve("old.txt"), "An old story.");
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
      Files.move(file, inbox.resolve("old.txt"), StandardCopyOption.ATOMIC_MOVE);
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
    }
    assertThat(texts()).containsExactly("An old story.");
  }

  @Test
  void aFileThatIsMovedInNeedsNoQuietPeriod() throws Exception {
    var config = config().withQuietPeriod(Duration.ofMinutes(10));
    try (var ingest = Ingest.start(config)) {
      Path file = Files.writeString(folder.resolve("new.txt"), "Written a moment ago.");
      // The stamps of file systems are a few milliseconds apart.
      await().pollDelay(Duration.ofMillis(50)).until(() -> true);
      Files.move(file, inbox.resolve("new.txt"), StandardCopyOption.ATOMIC_MOVE);
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
    }
    assertThat(texts()).containsExactly("Written a moment ago.");
  }

  @Test
  void withoutEventsTheRescanFindsFiles() throws Exception {
    try (var ingest = Ingest.start(config().withOsEvents(false).withRescan(QUIET))) {
      moveIn("a/b/c.txt", "Deep down.".getBytes(UTF_8));
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
    }
    assertThat(texts()).containsExactly("Deep down.");
  }

  @Test
  void filesThatAreStillBeingWrittenByNameAreLeftAlone() throws Exception {
    for (var name : List.of(".hidden.html", "a.html.part", "b.tmp", "c.crdownload", ".git/d.txt")) {
      moveIn(name, "Not yet.".getBytes(UTF_8));
    }
    moveIn("e.txt", "Ready.".getBytes(UTF_8));

    var summary = Ingest.once(config());

    assertThat(summary.published()).isEqualTo(1);
    assertThat(texts()).containsExactly("Ready.");
    assertThat(inbox.resolve("a.html.part")).exists();
    assertThat(inbox.resolve(".git/d.txt")).exists();
  }

  @Test
  void whatCannotBeReadGoesToFailedWithItsReason() throws Exception {
    moveIn("empty.html", new byte[0]);
    moveIn(
        "photo.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
    moveIn("paper.txt", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(UTF_8));
    moveIn("broken.json", "{\"headline\":".getBytes(UTF_8));
    Files.createSymbolicLink(inbox.resolve("link.txt"), Path.of("/etc/passwd"));

    var summary = Ingest.once(config());

    assertThat(summary.failed()).isEqualTo(5);
    assertThat(summary.rejected()).isEqualTo(5);
    assertThat(raw()).isEmpty();
    assertThat(reasons())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "empty.html", "empty",
                "photo.html", "unsupported-type",
                "paper.txt", "unsupported-type",
                "broken.json", "malformed-json",
                "link.txt", "symbolic-link"));
    assertThat(receipts())
        .allSatisfy(
            receipt -> assertThat(receipt.value().outcome()).isEqualTo(Receipt.Outcome.REJECTED))
        .extracting(receipt -> receipt.value().drop().path(), receipt -> receipt.value().reason())
        .contains(org.assertj.core.groups.Tuple.tuple("photo.html", "unsupported-type"));
    var reason = Json.mapper().readTree(inbox.resolve("failed/photo.html.reason.json").toFile());
    assertThat(reason.get("reason").asText()).isEqualTo("its bytes are image/png");
    assertThat(reason.get("whatToDo").asText()).contains("docs/ingest.md");
    assertThat(reason.get("time").asText()).endsWith("Z");
  }

  @Test
  void eachLineOfAJsonLinesFileIsAnArticleAndABadOneStopsNoOther() throws Exception {
    moveIn(
        "feed.jsonl",
        """
        {"headline":"One","url":"https://example.com/one"}

        {"headline": broken
        {"headline":"Three"}
        """
            .getBytes(UTF_8));

    var summary = Ingest.once(config());

    assertThat(summary.published()).isEqualTo(2);
    assertThat(summary.rejected()).isEqualTo(1);
    assertThat(summary.done()).isEqualTo(1);
    assertThat(raw())
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrder("https://example.com/one", "inbox:/feed.jsonl#2");
    assertThat(texts())
        .containsExactlyInAnyOrder(
            "{\"headline\":\"One\",\"url\":\"https://example.com/one\"}",
            "{\"headline\":\"Three\"}");
    assertThat(receipts())
        .filteredOn(receipt -> receipt.value().outcome() == Receipt.Outcome.REJECTED)
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.value().drop().index()).isEqualTo(1);
              assertThat(receipt.value().reason()).isEqualTo("malformed-json");
              assertThat(receipt.value().detail()).startsWith("line 3: it is not JSON");
            });
  }

  @Test
  void aJsonLinesFileWithoutAGoodLineFails() throws Exception {
    moveIn("feed.jsonl", "{\n[]\nnull\n".getBytes(UTF_8));

    var summary = Ingest.once(config());

    assertThat(summary.failed()).isEqualTo(1);
    assertThat(summary.rejected()).isEqualTo(3);
    assertThat(reasons()).containsEntry("feed.jsonl", "malformed-json");
  }

  @Test
  void aTruncatedArchiveFailsAfterWhatLiesBeforeTheEndWasPublished() throws Exception {
    var text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("{\"headline\":\"").append(Integer.toHexString(i * 31)).append("\"}\n");
    }
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.toString().getBytes(UTF_8));
    }
    moveIn("feed.jsonl.gz", Arrays.copyOf(packed.toByteArray(), packed.size() / 2));

    var summary = Ingest.once(config());

    assertThat(summary.published()).isBetween(5_000L, 15_000L);
    assertThat(raw()).hasSize((int) summary.published());
    assertThat(summary.failed()).isEqualTo(1);
    assertThat(reasons()).containsEntry("feed.jsonl.gz", "damaged-archive");
    var reason = Json.mapper().readTree(inbox.resolve("failed/feed.jsonl.gz.reason.json").toFile());
    assertThat(reason.get("reason").asText())
        .isEqualTo(
            "it ends too early; articles published before that: %d".formatted(summary.published()));
  }

  @Test
  void anEarlierFileOfThatNameIsNeverReplaced() throws Exception {
    for (var text : List.of("First.", "Second.", "Third.")) {
      moveIn("a.txt", text.getBytes(UTF_8));
      Ingest.once(config());
    }
    assertThat(done("a.txt")).hasContent("First.");
    assertThat(done("a.1.txt")).hasContent("Second.");
    assertThat(done("a.2.txt")).hasContent("Third.");
  }

  @Test
  void whileTheBrokerIsAwayFilesWaitAndNothingIsLostOrDoubled() throws Exception {
    try (var ingest = Ingest.start(config())) {
      moveIn("before.txt", "Before.".getBytes(UTF_8));
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
      broker.stop();
      moveIn("meanwhile.txt", "Meanwhile.".getBytes(UTF_8));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(ingest.health().healthy()).isFalse());
      assertThat(inbox.resolve("meanwhile.txt")).exists();
      broker.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(2));
      assertThat(ingest.health().healthy()).isTrue();
    }
    assertThat(texts()).containsExactlyInAnyOrder("Before.", "Meanwhile.");
  }

  @Test
  void withoutABrokerItClosesInTwoSecondsAndLeavesTheFiles() throws Exception {
    moveIn("a.txt", "A story.".getBytes(UTF_8));
    var nobody = IngestConfig.of(inbox, "127.0.0.1:1", topics).withQuietPeriod(QUIET);
    var ingest = Ingest.start(nobody);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(ingest.health().healthy()).isFalse());

    long start = System.nanoTime();
    ingest.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
    assertThat(inbox.resolve("a.txt")).exists();
  }

  @Test
  void aSingleRunWithoutABrokerGivesUp() throws Exception {
    moveIn("a.txt", "A story.".getBytes(UTF_8));
    var nobody =
        IngestConfig.of(inbox, "127.0.0.1:1", topics)
            .withQuietPeriod(QUIET)
            .withPatience(Duration.ofSeconds(1));
    assertThatThrownBy(() -> Ingest.once(nobody))
        .isInstanceOf(KafkaException.class)
        .hasMessage("no answer from 127.0.0.1:1 within PT1S");
    assertThat(inbox.resolve("a.txt")).exists();
  }

  private IngestConfig config() {
    return IngestConfig.of(inbox, broker.address(), topics).withQuietPeriod(QUIET);
  }

  private void moveIn(String name, byte[] bytes) throws IOException {
    Path source = Files.write(folder.resolve("outside"), bytes);
    Path target = inbox.resolve(name);
    Files.createDirectories(target.getParent());
    Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<ConsumerRecord<String, RawArticle>> raw() {
    return TopicReader.all(broker.address(), topics.raw());
  }

  private List<ConsumerRecord<String, Receipt>> receipts() {
    return TopicReader.all(broker.address(), topics.receipts());
  }

  private List<String> texts() {
    return raw().stream().map(record -> new String(record.value().bytes(), UTF_8)).toList();
  }

  private Path done(String name) throws IOException {
    try (Stream<Path> days = Files.list(inbox.resolve("done"))) {
      return days.findFirst().orElseThrow().resolve(name);
    }
  }

  /** File name to code, from the reason files. */
  private Map<String, String> reasons() throws IOException {
    try (Stream<Path> files = Files.walk(inbox.resolve("failed"))) {
      return files
          .filter(file -> file.toString().endsWith(".reason.json"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".reason.json", ""),
                  IngestIT::code));
    }
  }

  private static String code(Path file) {
    try {
      return Json.mapper().readTree(file.toFile()).get("code").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> inboxFiles() throws IOException {
    try (Stream<Path> files = Files.list(inbox)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
