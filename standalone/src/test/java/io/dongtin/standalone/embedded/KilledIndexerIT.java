package io.dongtin.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dongtin.standalone.command.Dongtin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills the indexer and the search node in turn, each in a JVM of its own, while articles in
 * several revisions are on their way. {@code -Ddongtin.killed-articles=20000} for the long form.
 */
final class KilledIndexerIT {
  private static final Logger log = LoggerFactory.getLogger(KilledIndexerIT.class);
  private static final int ARTICLES = Integer.getInteger("dongtin.killed-articles", 1_000);
  private static final int REVISIONS = 3;
  private static final int KILLS = Integer.getInteger("dongtin.kills", 2);
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final List<JavaProcess> started = new ArrayList<>();
  private String url = "";

  @AfterEach
  void endWhatStillRuns() {
    started.forEach(JavaProcess::close);
  }

  @Test
  void countsAndRevisionsAreExactWhateverIsKilled(@TempDir Path data) throws Exception {
    try (var kafka = EmbeddedKafka.start(data.resolve("kafka"), 0);
        var news = new News(kafka.bootstrapServers())) {
      JavaProcess node = node(data, 0);
      JavaProcess indexer = indexer(kafka);
      // Revision by revision, so that each is in flight while others of its kind are.
      for (int version = 1; version <= REVISIONS; version++) {
        news.publishAll(0, ARTICLES, version);
      }

      for (int kill = 1; kill <= KILLS; kill++) {
        long share = (long) ARTICLES * kill / (KILLS + 2);
        await().atMost(PATIENCE).until(() -> all(news) > share);
        assertThat(ARTICLES - right(news)).as("killed while there was work left").isPositive();
        log.atInfo().addKeyValue("documents", all(news)).log("kill " + kill);
        if (kill % 2 == 1) {
          indexer.kill();
          indexer = indexer(kafka);
        } else {
          node.kill();
          node = node(data, URI.create(url).getPort());
        }
      }

      long dropped = (long) ARTICLES * REVISIONS;
      await().atMost(PATIENCE).until(() -> right(news) == ARTICLES && ended(news) == dropped);
      assertThat(all(news)).isEqualTo(ARTICLES);
      assertThat(indexer.isAlive()).isTrue();
      log.atInfo().addKeyValue("documents", all(news)).log("all are there in their last revision");
    }
  }

  private long all(News news) throws InterruptedException {
    return news.count(url, "news-all", "*");
  }

  /** The last revision of each is there. */
  private long right(News news) throws InterruptedException {
    return news.count(url, "news-all", "version:" + REVISIONS);
  }

  private long ended(News news) throws InterruptedException {
    return news.count(url, "news-receipts", "outcome:indexed");
  }

  private JavaProcess node(Path data, int port) throws IOException {
    String folder = data.resolve("elasticsearch").toString();
    JavaProcess node = JavaProcess.start(NodeMain.class, folder, Integer.toString(port));
    started.add(node);
    url = node.firstLine();
    return node;
  }

  private JavaProcess indexer(EmbeddedKafka kafka) throws IOException {
    JavaProcess indexer =
        JavaProcess.start(
            Dongtin.class, "index", "--kafka", kafka.bootstrapServers(), "--elasticsearch", url);
    started.add(indexer);
    return indexer;
  }
}
