package io.dongtin.standalone.embedded;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dongtin.indexer.ElasticsearchAddress;
import io.dongtin.indexer.Health;
import io.dongtin.indexer.Indexer;
import io.dongtin.indexer.IndexerConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search node is away for longer than Kafka waits for a consumer that does not poll. {@code
 * -Ddongtin.outage=PT10M -Ddongtin.outage-articles=20000} for the long form.
 */
final class ElasticsearchOutageIT {
  private static final Logger log = LoggerFactory.getLogger(ElasticsearchOutageIT.class);

  /** The group's session timeout is 10 s. */
  private static final Duration OUTAGE =
      Duration.parse(System.getProperty("dongtin.outage", "PT12S"));

  private static final int ARTICLES = Integer.getInteger("dongtin.outage-articles", 3_000);
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  @Test
  void nothingIsLostAndTheGroupStaysAsItIs(@TempDir Path data) throws Exception {
    String folder = data.resolve("elasticsearch").toString();
    try (var kafka = EmbeddedKafka.start(data.resolve("kafka"), 0);
        var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
        var news = new News(kafka.bootstrapServers());
        var first = JavaProcess.start(NodeMain.class, folder, "0")) {
      String url = first.firstLine();
      var config =
          IndexerConfig.of(kafka.bootstrapServers(), News.TOPICS, ElasticsearchAddress.of(url));
      try (var indexer = Indexer.start(config)) {
        news.publishAll(0, ARTICLES / 3, 1);
        await().atMost(PATIENCE).until(() -> all(news, url) == ARTICLES / 3);
        MemberDescription member = member(admin, config);

        first.kill();
        long begin = System.nanoTime();
        news.publishAll(ARTICLES / 3, ARTICLES, 1);
        await().atMost(PATIENCE).until(() -> indexer.health() instanceof Health.Waiting);
        await()
            .atMost(OUTAGE.plus(PATIENCE))
            .pollInterval(Duration.ofMillis(200))
            .until(() -> System.nanoTime() - begin >= OUTAGE.toNanos());
        assertThat(indexer.health()).isInstanceOf(Health.Waiting.class);
        assertThat(member(admin, config))
            .as("the same member, the same partitions")
            .isEqualTo(member);

        String port = Integer.toString(URI.create(url).getPort());
        try (var second = JavaProcess.start(NodeMain.class, folder, port)) {
          second.firstLine();
          long up = System.nanoTime();
          await().atMost(PATIENCE).until(() -> all(news, url) == ARTICLES);
          long millis = Duration.ofNanos(System.nanoTime() - up).toMillis();
          await()
              .atMost(PATIENCE)
              .until(() -> news.count(url, "news-receipts", "outcome:indexed") == ARTICLES);
          assertThat(member(admin, config)).isEqualTo(member);
          await().atMost(PATIENCE).until(() -> indexer.health() instanceof Health.Running);
          log.atInfo()
              .addKeyValue("outage", OUTAGE)
              .addKeyValue("articles", ARTICLES - ARTICLES / 3)
              .addKeyValue("millis", millis)
              .log("caught up");
        }
      }
    }
  }

  private static long all(News news, String url) throws InterruptedException {
    return news.count(url, "news-all", "*");
  }

  private static MemberDescription member(Admin admin, IndexerConfig config) throws Exception {
    var groups = admin.describeConsumerGroups(List.of(config.groupId())).describedGroups();
    var group = requireNonNull(groups.get(config.groupId())).get();
    assertThat(group.members()).hasSize(1);
    return group.members().iterator().next();
  }
}
