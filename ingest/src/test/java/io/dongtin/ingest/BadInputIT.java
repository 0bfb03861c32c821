package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dongtin.contract.Receipt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each kind of bad input, over a real broker: a code, words, the file in {@code failed}, and a good
 * file beside it that goes its way. Rights are not here: the tests may run as root, who may read
 * everything; see {@link RejectionTest}.
 */
class BadInputIT extends WithBroker {
  private static final String GOOD = "Một tin lành.";

  private static final int MEGABYTE = 1 << 20;

  @BeforeEach
  void open() throws IOException {
    scene.moveIn("good.txt", GOOD);
  }

  @Test
  void anEmptyFile() throws Exception {
    scene.moveIn("bad.html", "");
    assertRefused("bad.html", "empty", "the file holds no byte");
  }

  @Test
  void binaryJunk() throws Exception {
    byte[] junk = new byte[5_000];
    new Random(1).nextBytes(junk);
    junk[0] = 0x01;
    scene.moveIn("bad.html", junk);
    assertRefused("bad.html", "binary", "its bytes are no text");
  }

  @Test
  void aTruncatedGzip() throws Exception {
    byte[] packed = gzip("{\"a\":1}\n".repeat(20_000).getBytes(UTF_8));
    scene.moveIn("bad.jsonl.gz", Arrays.copyOf(packed, packed.length - 20));
    assertDamaged("bad.jsonl.gz", "damaged-archive", "it ends too early");
  }

  @Test
  void aTruncatedZip() throws Exception {
    byte[] packed = zip("a.txt", "Một tin.".repeat(1_000).getBytes(UTF_8));
    scene.moveIn("bad.zip", Arrays.copyOf(packed, packed.length / 2));
    assertDamaged("bad.zip", "damaged-archive", "");
  }

  @Test
  void aTruncatedWebArchive() throws Exception {
    String record =
        """
        WARC/1.0\r
        WARC-Type: response\r
        WARC-Target-URI: https://example.com/a\r
        WARC-Date: 2026-11-22T00:00:00Z\r
        WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r
        Content-Type: application/http; msgtype=response\r
        Content-Length: 5000\r
        \r
        HTTP/1.1 200 OK\r
        Content-Type: text/html\r
        Content-Length: 4900\r
        \r
        <html><p>It ends in the mid\
        """;
    scene.moveIn("bad.warc", record);
    assertDamaged("bad.warc", "damaged-archive", "it ends too early");
  }

  @Test
  void aZipBomb() throws Exception {
    byte[] text = new byte[64 * MEGABYTE];
    Arrays.fill(text, (byte) 'a');
    scene.moveIn("bad.zip", zip("a.jsonl", text));
    assertDamaged("bad.zip", "archive-bomb", "it expands to more than 200 times its size");
  }

  @Test
  void aGzipBomb() throws Exception {
    byte[] text = new byte[64 * MEGABYTE];
    Arrays.fill(text, (byte) ' ');
    text[0] = '{';
    scene.moveIn("bad.jsonl.gz", gzip(text));
    assertRefused("bad.jsonl.gz", "archive-bomb", "it expands to more than 200 times its size");
  }

  @Test
  void aGzipOfAGzipOfAGzipOfAGzip() throws Exception {
    byte[] bytes = GOOD.getBytes(UTF_8);
    for (int i = 0; i < 5; i++) {
      bytes = gzip(bytes);
    }
    scene.moveIn("bad.gz", bytes);
    assertRefused("bad.gz", "archive-bomb", "archives in archives");
  }

  @Test
  void xmlWithAnExternalEntity() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "mật khẩu");
    scene.moveIn(
        "bad.xml",
        """
        <?xml version="1.0"?>
        <!DOCTYPE rss [<!ENTITY secret SYSTEM "%s">]>
        <rss version="2.0"><channel><title>Tin</title><item><title>&secret;</title></item></channel></rss>
        """
            .formatted(secret.toUri()));
    assertRefused("bad.xml", "malformed-feed", "");
    assertThat(scene.texts()).noneMatch(text -> text.contains("mật khẩu"));
  }

  @Test
  void aSingleFileOfTwoGigabytes() throws Exception {
    Path big = folder.resolve("big");
    Files.writeString(big, "<html><body><p>");
    try (var file = new RandomAccessFile(big.toFile(), "rw")) {
      // Letters first, so that it is taken for a page; the rest is a hole that costs no disk.
      file.seek(15);
      file.write("a".repeat(100_000).getBytes(UTF_8));
      file.setLength(2L << 30);
    }
    Files.move(big, scene.inbox.resolve("bad.html"));
    assertRefused("bad.html", "too-large", "more than");
  }

  @Test
  void aLineOfTwoHundredMegabytes() throws Exception {
    try (OutputStream out = Files.newOutputStream(folder.resolve("long"))) {
      out.write("{\"a\":\"".getBytes(UTF_8));
      byte[] block = "x".repeat(MEGABYTE).getBytes(UTF_8);
      for (int i = 0; i < 200; i++) {
        out.write(block);
      }
      out.write("\"}\n{\"headline\":\"Sau dòng dài\"}\n".getBytes(UTF_8));
    }
    Files.move(folder.resolve("long"), scene.inbox.resolve("long.jsonl"));

    var summary = Ingest.once(scene.config());

    assertThat(summary.published()).isEqualTo(2);
    assertThat(scene.texts()).contains(GOOD, "{\"headline\":\"Sau dòng dài\"}");
    assertThat(rejected().reason()).isEqualTo("too-large");
    assertThat(rejected().detail()).startsWith("line 1: it has more than");
    assertThat(scene.below("done")).containsKey("long.jsonl");
  }

  @Test
  void aNameThatIsNotUtf8() throws Exception {
    Path odd = Path.of(URI.create(scene.inbox.toUri() + "b%E1t.html"));
    Files.writeString(odd, "<p>Một tin.");

    var summary = Ingest.once(scene.config());

    assertThat(summary.failed()).isEqualTo(1);
    assertThat(scene.texts()).containsExactly(GOOD);
    assertThat(rejected().reason()).isEqualTo("name-not-usable");
    assertThat(Path.of(URI.create(scene.inbox.toUri() + "failed/b%E1t.html"))).exists();
  }

  @Test
  void noRoomWhereTheFileIsToGo() throws Exception {
    // A file in the place of the folder: like a full disk, nothing can be made there.
    Path done = folder.resolve("volume");
    var config = scene.config().withDone(done).withRescan(Duration.ofMillis(100));
    try (var ingest = Ingest.start(config)) {
      await().atMost(LONG).untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
      deleteTree(done);
      Files.writeString(done, "full");
      scene.moveIn("late.txt", "Một tin muộn.");
      await().atMost(LONG).untilAsserted(() -> assertThat(ingest.health().healthy()).isFalse());
      assertThat(ingest.health().reason()).startsWith("a published file cannot be moved");
      assertThat(scene.waiting()).containsExactly("late.txt");

      Files.delete(done);
      await().atMost(LONG).untilAsserted(() -> assertThat(ingest.health().healthy()).isTrue());
      await().atMost(LONG).untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(2));
    }
    assertThat(scene.texts()).containsExactlyInAnyOrder(GOOD, "Một tin muộn.");
  }

  @Test
  void aFolderThatVanishesAndTheInboxItself() throws Exception {
    var config = scene.config().withRescan(Duration.ofMillis(100));
    try (var ingest = Ingest.start(config)) {
      scene.moveIn("tin/a.txt", "Một tin.");
      await().atMost(LONG).untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(2));
      Files.delete(scene.inbox.resolve("tin"));
      Files.move(scene.inbox, folder.resolve("away"));
      await().atMost(LONG).untilAsserted(() -> assertThat(ingest.health().healthy()).isFalse());

      deleteTree(scene.inbox);
      Files.move(folder.resolve("away"), scene.inbox);
      scene.moveIn("tin/b.txt", "Hai tin.");
      await().atMost(LONG).untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(3));
      await().atMost(LONG).untilAsserted(() -> assertThat(ingest.health().healthy()).isTrue());
    }
    assertThat(scene.texts()).containsExactlyInAnyOrder(GOOD, "Một tin.", "Hai tin.");
  }

  private void assertRefused(String name, String code, String words) throws Exception {
    assertDamaged(name, code, words);
    assertThat(scene.texts()).containsExactly(GOOD);
    assertThat(rejected().reason()).isEqualTo(code);
  }

  /** What lies before the damage may have been published. */
  private void assertDamaged(String name, String code, String words) throws Exception {
    var summary = Ingest.once(scene.config());

    assertThat(summary.failed()).isEqualTo(1);
    assertThat(summary.done()).isEqualTo(1);
    assertThat(scene.texts()).contains(GOOD);
    assertThat(scene.codes().get(name)).contains(code);
    assertThat(scene.words().get(name)).contains(words);
    assertThat(scene.inbox.resolve("failed").resolve(name)).exists();
    assertThat(scene.below("done")).containsOnlyKeys("good.txt");
    assertThat(scene.waiting()).isEmpty();
  }

  private Receipt rejected() {
    return scene.receipts().stream()
        .filter(receipt -> receipt.outcome() == Receipt.Outcome.REJECTED)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String name, byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
      zip.closeEntry();
    }
    return packed.toByteArray();
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (var files = Files.walk(root)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
