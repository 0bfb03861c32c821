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
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * The real topology with its serdes and stores, in this process and without a broker: one record
 * goes all the way before the next begins. For one thread.
 */
public final class Rehearsal implements AutoCloseable {
  static final Topics TOPICS = topics(1);

  private static final String NAME = "rehearsal";

  /** Articles that are remembered between two looks at what was written. */
  private static final int AT_ONCE = 500;

  private static final List<String> MEMORIES =
      List.of(
          Stores.SITES,
          Stores.REVISIONS,
          Stores.STANDINGS,
          Stores.SKETCHES,
          Stores.OWNERS,
          Stores.BANDS);

  private final DuplicateSettings settings;
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
    this(stateDir, settings, start, 1);
  }

  /**
   * As above, with the messages of so many partitions.
   *
   * @param partitions that probes are made for; here they all come to one
   */
  public Rehearsal(Path stateDir, DuplicateSettings settings, Instant start, int partitions) {
    this.settings = settings;
    driver = driver(stateDir, settings, start, topics(partitions));
    raw =
        driver.createInputTopic(
            TOPICS.raw().name(), new StringSerializer(), TOPICS.raw().value().serializer());
    enriched = output(driver, TOPICS.enriched());
    duplicates = output(driver, TOPICS.duplicates());
    receipts = output(driver, TOPICS.receipts());
  }

  private static Topics topics(int partitions) {
    return Topics.of("news", partitions);
  }

  static TopologyTestDriver driver(Path stateDir, DuplicateSettings duplicates, Instant start) {
    return driver(stateDir, duplicates, start, TOPICS);
  }

  private static TopologyTestDriver driver(
      Path stateDir, DuplicateSettings duplicates, Instant start, Topics topics) {
    var config =
        new EnrichConfig(
            "nowhere:9092",
            topics,
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
        EnrichTopology.build(topics, new Steps(Desk.none(), JsonFields.NONE), duplicates),
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
    var revision = new RevisionId(article, 1, remembered % Short.MAX_VALUE);
    var original = new Original(article, revision.home(), time, null);
    var source = new Revision.Source(id, fingerprint + fingerprint);
    this.<Revision>memory(Stores.REVISIONS, settings.memory(), time)
        .put(article, new Revision(1, time, source.sha256(), List.of(source)));
    this.<Standing>memory(Stores.STANDINGS, settings.memory(), time)
        .put(article, Standing.UNKNOWN.settled(null, original, 1));
    this.<Owner>memory(Stores.OWNERS, settings.memory(), time)
        .put(fingerprint, new Owner(revision, List.of(source.sha256())));
    this.<Sketch>memory(Stores.SKETCHES, settings.window(), time).put(revision.key(), sketch);
    Memory<Visitors> bands = memory(Stores.BANDS, settings.window(), time);
    for (Band band : sketch.bands()) {
      bands.put(band.key(), Visitors.NONE.with(new Visitor(revision, sketch.signature())));
    }
    remembered++;
    if (remembered % AT_ONCE == 0) {
      driver.advanceWallClockTime(Duration.ZERO);
      count();
    }
  }

  private <T> Memory<T> memory(String store, Duration span, Instant now) {
    return new Memory<>(driver.getWindowStore(store), span, now::toEpochMilli);
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
    for (String name : MEMORIES) {
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
          case Visitors visitors -> visitors.bytes();
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
