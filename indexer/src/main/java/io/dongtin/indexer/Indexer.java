package io.dongtin.indexer;

import io.dongtin.contract.TopicCreator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes what arrives on the enriched topics, in a thread of its own, until it is closed.
 *
 * <p>Several indexers with the same settings share the partitions.
 */
public final class Indexer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Indexer.class);

  private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);

  /** Longer than one bulk request takes, so that it can end and its offsets be committed. */
  private static final Duration CLOSING = Duration.ofSeconds(70);

  private final IndexerConfig config;
  private final IndexNames names;
  private final Elasticsearch elasticsearch;
  private final Consumer<byte[], byte[]> consumer;
  private final Producer<byte[], byte[]> producer;
  private final IndexSetup setup;
  private final Backoff backoff;
  private final Status status = new Status();
  private final Thread thread;
  private final CountDownLatch stop = new CountDownLatch(1);

  private Indexer(IndexerConfig config) {
    this.config = config;
    names = new IndexNames(config.indexPrefix());
    elasticsearch = Elasticsearch.connect(config.elasticsearch());
    consumer = KafkaClients.consumer(config);
    producer = KafkaClients.producer(config);
    setup = new IndexSetup(elasticsearch, names, InstantSource.system());
    backoff = new Backoff(FIRST_BACKOFF, config.maxBackoff(), RandomGenerator.getDefault());
    thread = new Thread(this::run, "indexer");
  }

  /**
   * Starts an indexer and returns at once; it waits for Kafka and Elasticsearch by itself.
   *
   * @throws IllegalArgumentException or {@link KafkaException} if the settings make no sense
   */
  public static Indexer start(IndexerConfig config) {
    var indexer = new Indexer(config);
    log.atInfo().addKeyValue("settings", config).log("indexer starts");
    indexer.thread.start();
    return indexer;
  }

  /** How it is now. */
  public Health health() {
    return status.health();
  }

  /** Waits until it ends, closed or failed, and returns how. */
  public Health awaitEnd() throws InterruptedException {
    thread.join();
    return health();
  }

  /** Ends after the batch at hand, so that nothing needs to be done twice. */
  @Override
  public void close() {
    stop.countDown();
    try {
      if (!thread.join(CLOSING)) {
        log.atWarn().log("indexer did not stop in time; what it was doing will be done again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (elasticsearch;
        producer;
        consumer) {
      if (prepare()) {
        loop().run();
      }
      status.stopped();
    } catch (Exception e) {
      status.failed(e);
    }
  }

  /** Waits until topics and templates are there; returns false if it is to stop before. */
  private boolean prepare() throws InterruptedException {
    for (int attempt = 1; !isStopping(); attempt++) {
      try (Admin admin = KafkaClients.admin(config)) {
        setup.install();
        TopicCreator.create(admin, config.topics());
        return true;
      } catch (ElasticsearchUnavailableException | KafkaException e) {
        status.waiting(String.valueOf(e.getMessage()));
        if (stop.await(backoff.before(attempt).toMillis(), TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
    }
    return false;
  }

  private IndexLoop loop() {
    var reader = new RecordReader(config.topics(), new Documents(names));
    var outbox = new Outbox(producer, config.topics());
    return new IndexLoop(
        consumer,
        reader,
        new BulkWriter(elasticsearch),
        setup,
        outbox,
        new Verdicts(outbox, InstantSource.system()),
        new Backlog(config.flushAfter()),
        new Pace(backoff),
        status,
        this::isStopping);
  }

  private boolean isStopping() {
    return stop.getCount() == 0;
  }
}
