package io.dongtin.enrich;

import io.dongtin.contract.Article;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Topics;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The real topology with real serdes, one record at a time. */
final class EnrichDriver implements AutoCloseable {
  private static final Topics TOPICS = Rehearsal.TOPICS;

  private final TopologyTestDriver driver;
  private final TestInputTopic<String, RawArticle> raw;
  private final TestInputTopic<String, byte[]> bytes;
  private final TestOutputTopic<String, Article> enriched;
  private final TestOutputTopic<String, Article> duplicates;
  private final TestOutputTopic<String, Receipt> receipts;
  private final TestOutputTopic<byte[], byte[]> deadLetters;

  EnrichDriver(Path stateDir) {
    this(stateDir, DuplicateSettings.DEFAULTS);
  }

  EnrichDriver(Path stateDir, DuplicateSettings settings) {
    driver = Rehearsal.driver(stateDir, settings, Drops.TIME);
    raw =
        driver.createInputTopic(
            TOPICS.raw().name(), new StringSerializer(), TOPICS.raw().value().serializer());
    bytes =
        driver.createInputTopic(
            TOPICS.raw().name(), new StringSerializer(), new ByteArraySerializer());
    enriched = Rehearsal.output(driver, TOPICS.enriched());
    duplicates = Rehearsal.output(driver, TOPICS.duplicates());
    receipts = Rehearsal.output(driver, TOPICS.receipts());
    deadLetters = Rehearsal.output(driver, TOPICS.deadLetters());
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

  /** Tombstones among them. */
  List<TestRecord<String, Article>> duplicateRecords() {
    return duplicates.readRecordsToList();
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
