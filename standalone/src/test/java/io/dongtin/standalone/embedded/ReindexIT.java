package io.dongtin.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dongtin.indexer.ElasticsearchAddress;
import io.dongtin.indexer.ElasticsearchRefusedException;
import io.dongtin.indexer.Indexer;
import io.dongtin.indexer.IndexerConfig;
import io.dongtin.indexer.Reindex;
import io.dongtin.indexer.Reindex.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed mapping reaches articles that are there already, while more arrive. */
final class ReindexIT {
  private static final int ARTICLES = 1_500;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** What an update of Dongtin, or its user, changes: desks become searchable word by word. */
  private static final String CHANGED =
      """
      {"template": {"mappings": {"properties": {"section": {"type": "text"}}}}}
      """;

  @TempDir private Path data;
  private Servers servers;
  private News news;
  private Indexer indexer;

  @BeforeEach
  void indexThreePages() throws InterruptedException {
    servers = Servers.start(data);
    news = new News(servers.kafka().bootstrapServers());
    indexer =
        Indexer.start(IndexerConfig.of(servers.kafka().bootstrapServers(), News.TOPICS, address()));
    news.publishAll(0, ARTICLES, 1);
    await().atMost(PATIENCE).until(() -> count("*") == ARTICLES);
  }

  @AfterEach
  void close() {
    indexer.close();
    news.close();
    servers.close();
  }

  @Test
  void articlesThatArriveMeanwhileAreThereInTheirLastRevision() throws Exception {
    change(CHANGED);
    var stop = new AtomicBoolean();
    var lowest = CompletableFuture.supplyAsync(() -> lowestCountUntil(stop));
    var writing =
        CompletableFuture.runAsync(
            () -> {
              for (int version = 2; version <= 4; version++) {
                news.publishAll(0, ARTICLES, version);
              }
              news.publishAll(ARTICLES, 2 * ARTICLES, 1);
            });

    List<Step> steps = reindex();
    writing.join();

    assertThat(steps)
        .filteredOn(Step.Replaced.class::isInstance)
        .extracting(step -> ((Step.Replaced) step).to())
        .containsExactly("news-g2-articles-2026.11");
    await()
        .atMost(PATIENCE)
        .until(() -> count("*") == 2 * ARTICLES && count("version:4") == ARTICLES);
    assertThat(count("section:" + "th%E1%BB%9Di")).as("by one word of it").isEqualTo(2 * ARTICLES);
    stop.set(true);
    assertThat(lowest.get())
        .as("a reader never finds fewer")
        .isBetween((long) ARTICLES, 2L * ARTICLES);
    assertThat(indices())
        .contains("news-g2-articles-2026.11")
        .doesNotContain("news-articles-2026.11");
    assertThat(news.count(url(), "news", "*")).isEqualTo(2 * ARTICLES);

    assertThat(reindex()).allMatch(Step.UpToDate.class::isInstance);
  }

  @Test
  void oneThatWasKilledGoesOnWhereItStopped() throws Exception {
    change(CHANGED);
    assertThatThrownBy(
            () ->
                Reindex.run(
                    address(),
                    "news",
                    step -> {
                      if (step instanceof Step.Replaced || isRemembered(step)) {
                        throw new Killed();
                      }
                    }))
        .isInstanceOf(Killed.class);
    assertThat(indices()).contains("news-articles-2026.11", "news-g2-articles-2026.11");
    assertThat(count("*")).as("readers see the old one only").isEqualTo(ARTICLES);
    news.publishAll(0, ARTICLES, 2);

    List<Step> steps = reindex();

    assertThat(steps).filteredOn(Step.Replaced.class::isInstance).hasSize(1);
    await().atMost(PATIENCE).until(() -> count("version:2") == ARTICLES);
    assertThat(count("*")).isEqualTo(ARTICLES);
  }

  @Test
  void oneThatIsGivenUpLeavesEverythingAsItWas() throws Exception {
    change(CHANGED);
    assertThatThrownBy(
            () ->
                Reindex.run(
                    address(),
                    "news",
                    step -> {
                      throw new Killed();
                    }))
        .isInstanceOf(Killed.class);

    assertThat(Reindex.abort(address(), "news")).containsExactly("news-g2-articles-2026.11");
    assertThat(indices())
        .contains("news-articles-2026.11")
        .doesNotContain("news-g2-articles-2026.11");
    news.publishAll(0, 1, 2);
    await().atMost(PATIENCE).until(() -> count("version:2") == 1);
  }

  @Test
  void aDocumentThatDoesNotFitStopsItAndIsNamed() throws Exception {
    change(
        "{\"template\": {\"mappings\": {\"properties\": {\"section\": {\"type\": \"integer\"}}}}}");

    assertThatThrownBy(this::reindex)
        .isInstanceOf(ElasticsearchRefusedException.class)
        .hasMessageContaining("does not fit the new mapping")
        .hasMessageContaining("section");
    assertThat(count("*")).isEqualTo(ARTICLES);
    news.publishAll(0, 1, 2);
    await().atMost(PATIENCE).until(() -> count("version:2") == 1);
  }

  private List<Step> reindex() throws InterruptedException {
    List<Step> steps = new ArrayList<>();
    Reindex.run(address(), "news", steps::add);
    return steps;
  }

  private void change(String custom) throws InterruptedException {
    var answer = news.put(url(), "/_component_template/news-custom", custom);
    assertThat(answer.path("acknowledged").asBoolean()).as(answer.toString()).isTrue();
  }

  private long lowestCountUntil(AtomicBoolean stop) {
    long lowest = Long.MAX_VALUE;
    while (!stop.get()) {
      try {
        var answer = news.ask(url(), "/news-all/_count");
        // A search that was under way on the old index when that was deleted may fail as a whole.
        if (answer.at("/_shards/failed").asInt(1) == 0) {
          lowest = Math.min(lowest, answer.path("count").asLong());
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return lowest;
  }

  private static boolean isRemembered(Step step) {
    return step instanceof Step.Copied copied && copied.operations() == copied.of();
  }

  private List<String> indices() throws InterruptedException {
    List<String> names = new ArrayList<>();
    news.ask(url(), "/news*/_alias").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private long count(String query) throws InterruptedException {
    return news.count(url(), "news-all", query);
  }

  private String url() {
    return servers.elasticsearch().url();
  }

  private ElasticsearchAddress address() {
    return ElasticsearchAddress.of(url());
  }

  /** Stands for the end of the process. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
