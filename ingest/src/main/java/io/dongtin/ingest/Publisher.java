package io.dongtin.ingest;

import io.dongtin.contract.Receipt;
import io.dongtin.contract.Topic;
import io.dongtin.contract.TopicCreator;
import io.dongtin.contract.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends records and returns when every one of them has been acknowledged by all replicas, however
 * long that takes. The one class of this module that talks to Kafka; used by one thread.
 */
final class Publisher implements AutoCloseable {
  /** After so long without an answer, people are told; the records stay under way. */
  private static final Duration WORRY = Duration.ofSeconds(5);

  /** Takes the largest record and a batch beside it. */
  private static final int BUFFER_BYTES = Topics.MAX_RECORD_BYTES + (16 << 20);

  private final IngestConfig config;
  private final Topics topics;
  private final HealthSign health;
  private final @Nullable Duration patience;
  private boolean topicsExist;
  private @Nullable Producer<byte[], byte[]> producer;

  /**
   * @param patience how long to wait for a broker that is down; null for ever
   */
  Publisher(IngestConfig config, HealthSign health, @Nullable Duration patience) {
    this.config = config;
    this.topics = config.topics();
    this.health = health;
    this.patience = patience;
    // Names and types are checked here, so that a wrong setting stops the start.
    var unused = new ProducerConfig(producerSettings());
  }

  /** Connects before there is anything to send; a broker that is down is met again by the first. */
  void prepare() throws InterruptedException {
    try {
      connect().partitionsFor(topics.raw().name());
    } catch (InterruptException e) {
      Thread.interrupted();
      throw new InterruptedException("interrupted while connecting");
    } catch (KafkaException e) {
      health.bad(HealthSign.Part.BROKER, words(e));
    }
  }

  /**
   * Sends the receipts of one batch and the articles of another, whose receipts are there already.
   * Articles that the topic does not take are marked as refused, with a receipt that says so.
   */
  void send(@Nullable Batch announce, @Nullable Batch publish) throws InterruptedException {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    if (announce != null) {
      for (var entry : announce.entries()) {
        var article = entry.article();
        records.add(record(Receipt.published(article.drop(), article.time())));
      }
      announce.refused().forEach(refused -> records.add(record(refused.receipt())));
    }
    int receipts = records.size();
    if (publish != null) {
      for (var entry : publish.entries()) {
        var article = entry.article();
        records.add(record(topics.raw(), article.source().toString(), article));
      }
    }
    List<ProducerRecord<byte[], byte[]>> corrections = new ArrayList<>();
    for (int position : send(records)) {
      if (publish == null || position < receipts) {
        throw receiptTooLarge();
      }
      var entry = publish.entries().get(position - receipts);
      var rejection =
          new Rejection(
              Reason.TOO_LARGE,
              "%d bytes are more than the topic takes".formatted(entry.article().bytes().length));
      corrections.add(record(entry.refuse(rejection)));
    }
    if (!send(corrections).isEmpty()) {
      throw receiptTooLarge();
    }
  }

  private KafkaException receiptTooLarge() {
    return new KafkaException(
        "a receipt is larger than "
            + topics.receipts().name()
            + " takes: raise its max.message.bytes");
  }

  private ProducerRecord<byte[], byte[]> record(Receipt receipt) {
    return record(topics.receipts(), receipt.key(), receipt);
  }

  private static <V> ProducerRecord<byte[], byte[]> record(
      Topic<String, V> topic, String key, V value) {
    var headers = new RecordHeaders();
    byte[] keyBytes = topic.key().serializer().serialize(topic.name(), headers, key);
    byte[] valueBytes = topic.value().serializer().serialize(topic.name(), headers, value);
    return new ProducerRecord<>(topic.name(), null, keyBytes, valueBytes, headers);
  }

  private List<Integer> send(List<ProducerRecord<byte[], byte[]>> records)
      throws InterruptedException {
    List<Integer> tooLarge = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      open.add(i);
    }
    var backoff = new Backoff();
    long start = System.nanoTime();
    while (!open.isEmpty()) {
      var attempt = new Attempt(records, tooLarge);
      try {
        attempt.run(open);
      } catch (InterruptException e) {
        Thread.interrupted();
        throw new InterruptedException("interrupted while sending");
      } catch (KafkaException e) {
        attempt.failure = e;
      }
      open.removeAll(new HashSet<>(attempt.settled));
      KafkaException failure = attempt.failure;
      if (failure != null) {
        health.bad(HealthSign.Part.BROKER, words(failure));
        discard();
        giveUpAfterPatience(start, failure);
        Thread.sleep(backoff.next());
      }
    }
    health.good(HealthSign.Part.BROKER);
    return tooLarge;
  }

  private void giveUpAfterPatience(long start, KafkaException failure) {
    if (patience != null && System.nanoTime() - start > patience.toNanos()) {
      throw new KafkaException(
          "no answer from " + config.bootstrapServers() + " within " + patience, failure);
    }
  }

  private static String words(KafkaException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return e.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  /** One try to have records acknowledged. */
  private final class Attempt {
    private final List<ProducerRecord<byte[], byte[]>> records;
    private final List<Integer> tooLarge;
    private final List<Integer> settled = new ArrayList<>();
    private @Nullable KafkaException failure;

    Attempt(List<ProducerRecord<byte[], byte[]>> records, List<Integer> tooLarge) {
      this.records = records;
      this.tooLarge = tooLarge;
    }

    void run(List<Integer> open) throws InterruptedException {
      var connected = connect();
      List<Future<RecordMetadata>> futures = new ArrayList<>();
      for (int i : open) {
        var future = connected.send(records.get(i));
        futures.add(future);
        // No broker: each further record would wait for one as long as this one did.
        if (future.isDone()
            && future.state() == Future.State.FAILED
            && !(future.exceptionNow() instanceof RecordTooLargeException)) {
          break;
        }
      }
      for (int i = 0; i < futures.size(); i++) {
        settle(open.get(i), futures.get(i));
      }
    }

    private void settle(int position, Future<RecordMetadata> future) throws InterruptedException {
      while (true) {
        try {
          future.get(WORRY.toMillis(), TimeUnit.MILLISECONDS);
          settled.add(position);
          return;
        } catch (TimeoutException e) {
          health.bad(
              HealthSign.Part.BROKER,
              config.bootstrapServers() + " has not acknowledged anything for " + WORRY);
        } catch (ExecutionException e) {
          if (e.getCause() instanceof RecordTooLargeException) {
            tooLarge.add(position);
            settled.add(position);
          } else {
            failure = new KafkaException("not acknowledged", e.getCause());
          }
          return;
        }
      }
    }
  }

  private Producer<byte[], byte[]> connect() throws InterruptedException {
    if (!topicsExist) {
      var admin = Admin.create(adminSettings());
      try {
        TopicCreator.create(admin, topics);
      } finally {
        // Without a limit, closing waits for calls that a broker that is down will never answer.
        admin.close(Duration.ZERO);
      }
      topicsExist = true;
    }
    if (producer == null) {
      producer =
          new KafkaProducer<>(
              producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  private Map<String, Object> adminSettings() {
    Map<String, Object> settings = new HashMap<>(config.kafka());
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
    settings.putIfAbsent(AdminClientConfig.CLIENT_ID_CONFIG, "dongtin-ingest");
    settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    return settings;
  }

  private Map<String, Object> producerSettings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "dongtin-ingest");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.putAll(config.kafka());
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return settings;
  }

  /** An idempotent producer may be beyond use after a failure; a new one never is. */
  private void discard() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  /** Drops what has not been acknowledged: its files are still in the inbox. */
  @Override
  public void close() {
    discard();
  }
}
