package io.dongtin.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dongtin.contract.Article;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Sha256;
import io.dongtin.ingest.Ingest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command {@code ingest} is killed at twenty random moments, in the midst of files and of a web
 * archive, while the enricher works on: afterwards every article is on the raw topic, and the
 * enricher has given its verdict on each of them once.
 */
class KilledIngestIT {
  private static final int FILES = 2_000;
  private static final int FOLDERS = 7;
  private static final int PAGES = 1_000;
  private static final int KILLS = 20;
  private static final int WORDS = 40;

  /** Pages of the usual size: of small ones, a single batch would hold half of them. */
  private static final String PADDING = "<!-- %s -->".formatted(" ".repeat(30_000));

  private static final int MOST_BEFORE_A_KILL = 60;

  private final Random random = new Random(20261122);

  @Test
  void everyArticleIsOnTheTopicAndAfterEnrichThereOnce(@TempDir Path folder) throws Exception {
    try (var run = IngestToEnrich.start(folder, Map.of())) {
      Set<String> dropped = drop(run);
      int inTheMidst = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        Process process = ingest(run, folder.resolve("ingest-%d.log".formatted(kill)));
        try {
          awaitRecords(run, 1 + random.nextInt(MOST_BEFORE_A_KILL), process);
        } finally {
          process.destroyForcibly().waitFor();
        }
        inTheMidst += waiting(run).isEmpty() ? 0 : 1;
      }
      assertThat(inTheMidst).as("kills with work left").isGreaterThan(KILLS / 2);
      Ingest.once(run.configs.ingest());
      run.awaitVerdicts(dropped.size());

      Map<String, String> published = new HashMap<>();
      run.raw().forEach(article -> published.put(article.drop().id(), article.sha256()));
      assertThat(published.values()).containsExactlyInAnyOrderElementsOf(dropped);
      assertThat(run.enrichReceipts())
          .extracting(Receipt::outcome)
          .containsOnly(Receipt.Outcome.ENRICHED);
      assertThat(run.enrichReceipts())
          .extracting(receipt -> receipt.drop().id())
          .containsExactlyInAnyOrderElementsOf(published.keySet());
      assertThat(run.articles())
          .extracting(Article::drop)
          .extracting(Drop::id)
          .containsExactlyInAnyOrderElementsOf(published.keySet());
      assertThat(run.articles()).extracting(Article::version).containsOnly(1);
      assertThat(waiting(run)).isEmpty();
      Path inbox = run.configs.settings().inbox();
      assertThat(inbox.resolve(".dongtin/progress")).isEmptyDirectory();
      try (Stream<Path> files = Files.walk(inbox.resolve("done"))) {
        assertThat(files.filter(Files::isRegularFile)).hasSize(FILES + 1);
      }
    }
  }

  /** Files that are left where they were dropped. */
  private static List<Path> waiting(IngestToEnrich run) throws IOException {
    List<Path> waiting = new ArrayList<>();
    for (int i = 0; i < FOLDERS; i++) {
      try (Stream<Path> files = Files.list(run.configs.settings().inbox().resolve("f" + i))) {
        files.forEach(waiting::add);
      }
    }
    return waiting;
  }

  /** Returns the hashes of what must be on the raw topic. */
  private Set<String> drop(IngestToEnrich run) throws IOException {
    Set<String> hashes = new HashSet<>();
    for (int i = 0; i < FILES; i++) {
      String page = page();
      run.moveIn("f%d/tin-%d.html".formatted(i % FOLDERS, i), page);
      hashes.add(Sha256.hex(page.getBytes(UTF_8)));
    }
    var warc = new StringBuilder();
    for (int i = 0; i < PAGES; i++) {
      String page = page();
      warc.append(answer(i, page));
      hashes.add(Sha256.hex(page.getBytes(UTF_8)));
    }
    run.moveIn("f3/crawl.warc", warc.toString());
    return hashes;
  }

  private String page() {
    return "<html><head><title>Trang tin</title></head><body>%s<article><p>%s</p></article></body></html>"
        .formatted(PADDING, story());
  }

  /** Words of no meaning, so that no article is like another. */
  private String story() {
    return Stream.generate(() -> "w" + Integer.toString(random.nextInt(1_000_000), 36))
        .limit(WORDS)
        .collect(Collectors.joining(" ", "Hôm nay người dân thành phố ", ", theo ban tổ chức."));
  }

  /** A record of a web archive (ISO 28500). */
  private static String answer(int number, String page) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    return """
        WARC/1.0\r
        WARC-Type: response\r
        WARC-Target-URI: https://tin.example/%d\r
        WARC-Date: 2026-11-22T00:00:00Z\r
        WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r
        Content-Type: application/http; msgtype=response\r
        Content-Length: %d\r
        \r
        %s\r
        \r
        """
        .formatted(number, number, http.getBytes(UTF_8).length, http);
  }

  /** Returns earlier if there is nothing left to publish. */
  private static void awaitRecords(IngestToEnrich run, int enough, Process process) {
    long before = run.published();
    await()
        .atMost(IngestToEnrich.PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(3))
        .until(
            () -> {
              assertThat(process.isAlive()).isTrue();
              return run.published() >= before + enough || waiting(run).isEmpty();
            });
  }

  private static Process ingest(IngestToEnrich run, Path log) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "io.dongtin.standalone.command.Dongtin",
            "ingest",
            "--kafka",
            run.configs.bootstrapServers(),
            "--inbox",
            run.configs.settings().inbox().toString(),
            "--set",
            "dongtin.ingest.quiet-period=50ms")
        .redirectErrorStream(true)
        .redirectOutput(new File(log.toString()))
        .start();
  }
}
