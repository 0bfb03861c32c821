package io.dongtin.enrich;

import io.dongtin.contract.Article;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Topic;
import io.dongtin.contract.Topics;
import io.dongtin.enrich.desk.Desk;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * The real topology with its serdes and stores, in this process and without a broker: one record
 * goes all the way before the next begins. For one thread.
 */
public final class Rehearsal implements AutoCloseable {
  static final Topics TOPICS = Topics.of("news", 1);

  private final TopologyTestDriver driver;
  private final TestInputTopic<String, RawArticle> raw;
  private final TestOutputTopic<String, Article> enriched;
  private final TestOutputTopic<String, Article> duplicates;
  private final TestOutputTopic<String, Receipt> receipts;

  /** Begins with nothing remembered if the folder is empty. */
  public Rehearsal(Path stateDir, DuplicateSettings settings, Instant start) {
    driver = driver(stateDir, settings, start);
    raw =
        driver.createInputTopic(
            TOPICS.raw().name(), new StringSerializer(), TOPICS.raw().value().serializer());
    enriched = output(driver, TOPICS.enriched());
    duplicates = output(driver, TOPICS.duplicates());
    receipts = output(driver, TOPICS.receipts());
  }

  static TopologyTestDriver driver(Path stateDir, DuplicateSettings duplicates, Instant start) {
    var config =
        new EnrichConfig(
            "nowhere:9092",
            TOPICS,
            "rehearsal",
            stateDir,
            1,
            EnrichConfig.DEFAULT_COMMIT_INTERVAL,
            null,
            duplicates,
            Map.of());
    Properties settings = Enrich.settings(config);
    // The driver forgets what a handler sends in a transaction before the first commit.
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    return new TopologyTestDriver(
        EnrichTopology.build(TOPICS, new Steps(Desk.none()), duplicates), settings, start);
  }

  static <K, V> TestOutputTopic<K, V> output(TopologyTestDriver driver, Topic<K, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.key().deserializer(), topic.value().deserializer());
  }

  /** Takes a raw article through all steps. */
  public void drop(RawArticle article) {
    raw.pipeInput(article.source().toString(), article, article.time());
  }

  /** The originals that came out since the last call. */
  public List<Article> enriched() {
    return enriched.readValuesToList();
  }

  /** The copies that came out since the last call. */
  public List<Article> duplicates() {
    return duplicates.readValuesToList();
  }

  /** The receipts that were written since the last call. */
  public List<Receipt> receipts() {
    return receipts.readValuesToList();
  }

  @Override
  public void close() {
    driver.close();
  }
}
