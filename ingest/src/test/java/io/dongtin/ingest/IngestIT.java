package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dongtin.contract.Json;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Files dropped into a folder, read back from the topics of a real broker. */
class IngestIT extends WithBroker {
  @Test
  void aDroppedFileIsPublishedByteForByteAndMovedToDone() throws Exception {
    byte[] bytes = "<html><p>Xin chào</p></html>".getBytes(UTF_8);
    try (var ingest = Ingest.start(scene.config())) {
      scene.moveIn("bất ngờ.html", bytes);
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
    }

    var records = scene.records();
    assertThat(records).hasSize(1);
    var record = records.getFirst();
    assertThat(record.key()).isEqualTo(RawArticle.inboxUri("bất ngờ.html").toString());
    assertThat(record.value().bytes()).isEqualTo(bytes);
    assertThat(scene.waiting()).isEmpty();
    assertThat(scene.done("bất ngờ.html")).hasBinaryContent(bytes);
  }

  @Test
  void theHeadersSayWhatItIsAndWhereItLay() throws Exception {
    byte[] bytes = "Một dòng chữ.\n".getBytes(UTF_8);
    try (var ingest = Ingest.start(scene.config())) {
      scene.moveIn("vnexpress/2026/tin.txt", bytes);
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
    }

    var record = scene.records().getFirst();
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
    assertThat(scene.done("vnexpress/2026/tin.txt")).exists();
    assertThat(TopicReader.all(broker.address(), scene.topics.receipts()))
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.key()).isEqualTo(receipt.value().key());
              assertThat(receipt.value().drop().id()).isEqualTo(headers.get("ce_id"));
              assertThat(receipt.value().outcome()).isEqualTo(Receipt.Outcome.PUBLISHED);
            });
  }

  @Test
  void whatCannotBeReadGoesToFailedWithItsReason() throws Exception {
    scene.moveIn("empty.html", new byte[0]);
    scene.moveIn(
        "photo.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
    scene.moveIn("paper.txt", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n");
    scene.moveIn("broken.json", "{\"headline\":");
    Files.createSymbolicLink(scene.inbox.resolve("link.txt"), Path.of("/etc/passwd"));

    var summary = Ingest.once(scene.config());

    assertThat(summary.failed()).isEqualTo(5);
    assertThat(summary.rejected()).isEqualTo(5);
    assertThat(scene.records()).isEmpty();
    assertThat(scene.codes())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "empty.html", "empty",
                "photo.html", "unsupported-type",
                "paper.txt", "unsupported-type",
                "broken.json", "malformed-json",
                "link.txt", "symbolic-link"));
    assertThat(scene.receipts())
        .allSatisfy(receipt -> assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.REJECTED))
        .extracting(receipt -> receipt.drop().path(), receipt -> receipt.reason())
        .contains(org.assertj.core.groups.Tuple.tuple("photo.html", "unsupported-type"));
    var reason =
        Json.mapper().readTree(scene.inbox.resolve("failed/photo.html.reason.json").toFile());
    assertThat(reason.get("reason").asText()).isEqualTo("its bytes are image/png");
    assertThat(reason.get("whatToDo").asText()).contains("docs/ingest.md");
    assertThat(reason.get("time").asText()).endsWith("Z");
  }

  @Test
  void eachLineOfAJsonLinesFileIsAnArticleAndABadOneStopsNoOther() throws Exception {
    scene.moveIn(
        "feed.jsonl",
        """
        {"headline":"One","url":"https://example.com/one"}

        {"headline": broken
        {"headline":"Three"}
        """);

    var summary = Ingest.once(scene.config());

    assertThat(summary.published()).isEqualTo(2);
    assertThat(summary.rejected()).isEqualTo(1);
    assertThat(summary.done()).isEqualTo(1);
    assertThat(scene.records())
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrder("https://example.com/one", "inbox:/feed.jsonl#2");
    assertThat(scene.texts())
        .containsExactlyInAnyOrder(
            "{\"headline\":\"One\",\"url\":\"https://example.com/one\"}",
            "{\"headline\":\"Three\"}");
    assertThat(scene.receipts())
        .filteredOn(receipt -> receipt.outcome() == Receipt.Outcome.REJECTED)
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.drop().index()).isEqualTo(1);
              assertThat(receipt.reason()).isEqualTo("malformed-json");
              assertThat(receipt.detail()).startsWith("line 3: it is not JSON");
            });
  }

  @Test
  void aJsonLinesFileWithoutAGoodLineFails() throws Exception {
    scene.moveIn("feed.jsonl", "{\n[]\nnull\n");

    var summary = Ingest.once(scene.config());

    assertThat(summary.failed()).isEqualTo(1);
    assertThat(summary.rejected()).isEqualTo(3);
    assertThat(scene.codes()).containsEntry("feed.jsonl", "malformed-json");
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
    scene.moveIn("feed.jsonl.gz", Arrays.copyOf(packed.toByteArray(), packed.size() / 2));

    var summary = Ingest.once(scene.config());

    assertThat(summary.published()).isBetween(5_000L, 15_000L);
    assertThat(scene.records()).hasSize((int) summary.published());
    assertThat(summary.failed()).isEqualTo(1);
    assertThat(scene.codes()).containsEntry("feed.jsonl.gz", "damaged-archive");
    var reason =
        Json.mapper().readTree(scene.inbox.resolve("failed/feed.jsonl.gz.reason.json").toFile());
    assertThat(reason.get("reason").asText())
        .isEqualTo(
            "it ends too early; articles published before that: %d".formatted(summary.published()));
  }

  @Test
  void anEarlierFileOfThatNameIsNeverReplaced() throws Exception {
    for (var text : List.of("First.", "Second.", "Third.")) {
      scene.moveIn("a.txt", text);
      Ingest.once(scene.config());
    }
    assertThat(scene.done("a.txt")).hasContent("First.");
    assertThat(scene.done("a.1.txt")).hasContent("Second.");
    assertThat(scene.done("a.2.txt")).hasContent("Third.");
  }
}
