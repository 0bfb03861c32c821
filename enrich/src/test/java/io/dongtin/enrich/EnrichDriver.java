package io.dongtin.enrich;

import io.dongtin.contract.Article;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Topic;
import io.dongtin.contract.Topics;
import io.dongtin.enrich.desk.Desk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The real topology with real serdes, one record at a time. */
final class EnrichDriver implements AutoCloseable {
  private static final Topics TOPICS = Topics.of("news", 1);

  private final TopologyTestDriver driver;
  private final TestInputTopic<String, RawArticle> raw;
  private final TestInputTopic<String, byte[]> bytes;
  private final TestOutputTopic<String, Article> enriched;
  private final TestOutputTopic<String, Article> duplicates;
  private final TestOutputTopic<String, Receipt> receipts;
  private final TestOutputTopic<byte[], byte[]> deadLetters;

  EnrichDriver(Path stateDir) {
    var config =
        new EnrichConfig(
            "nowhere:9092", TOPICS, "test", stateDir, 1, Duration.ofMillis(100), null, Map.of());
    Properties settings = Enrich.settings(config);
    // The driver forgets what a handler sends in a transaction before the first commit.
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver =
        new TopologyTestDriver(
            EnrichTopology.build(TOPICS, new Steps(Desk.none())), settings, Drops.TIME);
    raw =
        driver.createInputTopic(
            TOPICS.raw().name(), new StringSerializer(), TOPICS.raw().value().serializer());
    bytes =
        driver.createInputTopic(
            TOPICS.raw().name(), new StringSerializer(), new ByteArraySerializer());
    enriched = output(TOPICS.enriched());
    duplicates = output(TOPICS.duplicates());
    receipts = output(TOPICS.receipts());
    deadLetters = output(TOPICS.deadLetters());
  }

  private <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.key().deserializer(), topic.value().deserializer());
  }

  void drop(RawArticle article) {
    raw.pipeInput(article.source().toString(), article, article.time());
  }

  /** A record that no ingest of ours has written. */
  void dropForeign(String key, byte[] value, Headers headers) {
    bytes.pipeInput(new TestRecord<>(key, value, headers));
  }

  List<Article> enriched() {
    return enriched.readValuesToList();
  }

  List<TestRecord<String, Article>> enrichedRecords() {
    return enriched.readRecordsToList();
  }

  List<Article> duplicates() {
    return duplicates.readValuesToList();
  }

  List<Receipt> receipts() {
    return receipts.readValuesToList();
  }

  List<TestRecord<String, Receipt>> receiptRecords() {
    return receipts.readRecordsToList();
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return deadLetters.readRecordsToList();
  }

  @Override
  public void close() {
    driver.close();
  }
}
