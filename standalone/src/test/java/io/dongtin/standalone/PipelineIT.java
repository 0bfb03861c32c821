package io.dongtin.standalone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.contract.TopicCreator;
import io.dongtin.enrich.Enrich;
import io.dongtin.indexer.ArticleSearch;
import io.dongtin.indexer.Health;
import io.dongtin.indexer.Indexer;
import io.dongtin.indexer.Query;
import io.dongtin.ingest.Ingest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three programs against servers that they did not start: {@link TestServers} says which. */
class PipelineIT {
  private static final Path SEEDS = Path.of(System.getProperty("dongtin.seeds"));
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void aDroppedFileIsFoundWithoutAccentsAndItsCopyIsNot(@TempDir Path folder) throws Exception {
    try (var servers = TestServers.start(folder.resolve("servers"))) {
      var settings = TestSettings.in(folder);
      Files.createDirectories(settings.inbox());
      var configs =
          new ProgramConfigs(settings, servers.bootstrapServers(), servers.elasticsearchUrl());
      try (var admin = Admin.create(configs.kafkaClient())) {
        TopicCreator.create(admin, configs.topics());
      }
      try (var ingest = Ingest.start(configs.ingest());
          var enrich = Enrich.start(configs.enrich(folder.resolve("enrich")));
          var indexer = Indexer.start(configs.indexer());
          var arrivals = Arrivals.fromNow(configs);
          var search = ArticleSearch.open(configs.elasticsearch(), configs.indexPrefix())) {
        await().atMost(PATIENCE).until(enrich::isRunning);
        Map<String, Receipt> ends = new HashMap<>();
        drop(settings.inbox(), "first.html");
        await().atMost(PATIENCE).until(() -> ends(arrivals, ends).containsKey("first.html"));
        drop(settings.inbox(), "again.html");
        await().atMost(PATIENCE).until(() -> ends(arrivals, ends).containsKey("again.html"));

        Receipt first = requireNonNull(ends.get("first.html"));
        assertThat(first.outcome()).isEqualTo(Outcome.INDEXED);
        assertThat(ends.get("again.html")).returns(Outcome.UNCHANGED, Receipt::outcome);
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(search.search(Query.of("ha lan")).hits())
                        .extracting(hit -> hit.id())
                        .containsExactly(first.article()));
        assertThat(ingest.failure()).isEmpty();
        assertThat(indexer.health()).isInstanceOf(Health.Running.class);
      }
    }
  }

  private static Map<String, Receipt> ends(Arrivals arrivals, Map<String, Receipt> ends) {
    arrivals
        .poll(Duration.ofMillis(50))
        .forEach(
            arrival -> {
              if (arrival.receipt().outcome().isFinal()) {
                ends.put(arrival.receipt().drop().path(), arrival.receipt());
              }
            });
    return ends;
  }

  private static void drop(Path inbox, String name) throws IOException {
    Path part = inbox.resolve("." + name);
    Files.copy(SEEDS.resolve("01-vi-page-with-navigation.html"), part);
    Files.move(part, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
