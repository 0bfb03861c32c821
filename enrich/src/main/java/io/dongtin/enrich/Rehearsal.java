package io.dongtin.enrich;

import io.dongtin.contract.Article;
import io.dongtin.contract.JsonSerde;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Sha256;
import io.dongtin.contract.Topic;
import io.dongtin.contract.Topics;
import io.dongtin.enrich.boilerplate.SiteBlocks;
import io.dongtin.enrich.desk.Desk;
import io.dongtin.enrich.duplicate.Band;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.enrich.duplicate.Sketch;
import io.dongtin.enrich.page.JsonFields;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * The real topology with its serdes and stores, in this process and without a broker: one record
 * goes all the way before the next begins. For one thread.
 */
public final class Rehearsal implements AutoCloseable {
  static final Topics TOPICS = Topics.of("news", 1);

  private static final String NAME = "rehearsal";

  /** Articles that are remembered between two looks at what was written. */
  private static final int AT_ONCE = 500;

  private final TopologyTestDriver driver;
  private final TestInputTopic<String, RawArticle> raw;
  private final TestOutputTopic<String, Article> enriched;
  private final TestOutputTopic<String, Article> duplicates;
  private final TestOutputTopic<String, Receipt> receipts;
  private final Map<String, Long> records = new TreeMap<>();
  private final Map<String, Long> bytes = new TreeMap<>();
  private int remembered;

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
            NAME,
            stateDir,
            1,
            EnrichConfig.DEFAULT_COMMIT_INTERVAL,
            null,
            duplicates,
            JsonFields.NONE,
            Map.of());
    Properties settings = Enrich.settings(config);
    // The driver forgets what a handler sends in a transaction before the first commit.
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    return new TopologyTestDriver(
        EnrichTopology.build(TOPICS, new Steps(Desk.none(), JsonFields.NONE), duplicates),
        settings,
        start);
  }

  static <K, V> TestOutputTopic<K, V> output(TopologyTestDriver driver, Topic<K, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.key().deserializer(), topic.value().deserializer());
  }

  /** Takes a raw article through all steps. */
  public void drop(RawArticle article) {
    raw.pipeInput(article.source().toString(), article, article.time());
    count();
  }

  /**
   * Remembers an article as if it had come, without taking it through the steps.
   *
   * @param id any text that no other article has
   */
  public void remember(String id, Sketch sketch, Instant time) {
    String article = Sha256.hex(id.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    String fingerprint = Sha256.hex(article.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    var guest = new Guest(article, 1);
    var original = new Original(article, time, null);
    var source = new Revision.Source(id, fingerprint + fingerprint);
    long day = time.truncatedTo(ChronoUnit.DAYS).toEpochMilli();
    this.<Revision>store(Stores.REVISIONS)
        .put(article, new Revision(1, time, source.sha256(), List.of(source)));
    this.<Standing>store(Stores.STANDINGS)
        .put(article, Standing.UNKNOWN.settled(null, original, 1));
    this.<Owner>store(Stores.OWNERS).put(fingerprint, new Owner(guest, List.of(source.sha256())));
    driver
        .<String, Sketch>getWindowStore(Stores.SKETCHES)
        .put(Pending.key(article, 1), sketch, time.toEpochMilli());
    WindowStore<String, Guests> bands = driver.getWindowStore(Stores.BANDS);
    for (Band band : sketch.bands()) {
      bands.put(band.key(), new Guests(List.of(new Visitor(guest, sketch.signature()))), day);
    }
    remembered++;
    if (remembered % AT_ONCE == 0) {
      driver.advanceWallClockTime(Duration.ZERO);
      count();
    }
  }

  private <T> KeyValueStore<String, T> store(String name) {
    return driver.getKeyValueStore(name);
  }

  /**
   * How many records were written to each topic that is not an output: Kafka's copies of the stores
   * are among them.
   */
  public Map<String, Long> records() {
    return Map.copyOf(records);
  }

  /** How many bytes those records had, keys among them. */
  public Map<String, Long> bytes() {
    return Map.copyOf(bytes);
  }

  /** How many bytes each store holds, keys among them. */
  public Map<String, Long> stateBytes() {
    Map<String, Long> held = new TreeMap<>();
    for (String name : List.of(Stores.REVISIONS, Stores.STANDINGS, Stores.OWNERS, Stores.SITES)) {
      try (KeyValueIterator<String, Object> entries = this.<Object>store(name).all()) {
        entries.forEachRemaining(
            entry -> held.merge(name, (long) size(entry.key, entry.value), Long::sum));
      }
    }
    for (String name : List.of(Stores.SKETCHES, Stores.BANDS)) {
      try (KeyValueIterator<Windowed<String>, Object> entries =
          driver.<String, Object>getWindowStore(name).all()) {
        entries.forEachRemaining(
            entry ->
                held.merge(
                    name, (long) Long.BYTES + size(entry.key.key(), entry.value), Long::sum));
      }
    }
    return held;
  }

  private static int size(String key, Object value) {
    byte[] bytes =
        switch (value) {
          case Sketch sketch -> sketch.bytes();
          case SiteBlocks blocks -> blocks.bytes();
          default -> json(value);
        };
    return key.length() + bytes.length;
  }

  private static byte[] json(Object value) {
    return new JsonSerde<>(Object.class).serializer().serialize("", value);
  }

  /** The driver keeps whatever was written until somebody reads it. */
  private void count() {
    for (String topic : driver.producedTopicNames()) {
      if (topic.startsWith(NAME)) {
        var written =
            driver.createOutputTopic(
                topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        while (!written.isEmpty()) {
          TestRecord<byte[], byte[]> record = written.readRecord();
          int size = size(record.key()) + size(record.value());
          records.merge(topic.substring(NAME.length() + 1), 1L, Long::sum);
          bytes.merge(topic.substring(NAME.length() + 1), (long) size, Long::sum);
        }
      }
    }
  }

  private static int size(byte @Nullable [] part) {
    return part == null ? 0 : part.length;
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
