package io.dongtin.ingest;

import io.dongtin.contract.Receipt;
import io.dongtin.contract.Topic;
import io.dongtin.contract.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of batches and sends them: first the receipts that announce a batch, then its
 * articles. With {@link Connection} and {@link Sending} all of this module that talks to Kafka;
 * used by one thread.
 */
final class Publisher implements AutoCloseable {
  private final Topics topics;
  private final String bootstrapServers;
  private final Connection connection;
  private final HealthSign health;
  private final @Nullable Duration patience;

  /**
   * @param patience how long to wait for a broker that is down; null for ever
   */
  Publisher(IngestConfig config, HealthSign health, @Nullable Duration patience) {
    this.topics = config.topics();
    this.bootstrapServers = config.bootstrapServers();
    this.connection = new Connection(config);
    this.health = health;
    this.patience = patience;
  }

  /** Connects before there is anything to send; a broker that is down is met again by the first. */
  void prepare() throws InterruptedException {
    try {
      connection.producer().partitionsFor(topics.raw().name());
    } catch (InterruptException e) {
      Thread.interrupted();
      throw new InterruptedException("interrupted while connecting");
    } catch (KafkaException e) {
      health.bad(HealthSign.Part.BROKER, Sending.words(e));
    }
  }

  /** Begins to send the receipts of a batch. */
  Sending announce(Batch batch) throws InterruptedException {
    List<ProducerRecord<byte[], byte[]>> receipts = new ArrayList<>();
    for (var entry : batch.entries()) {
      var article = entry.article();
      receipts.add(record(Receipt.published(article.drop(), article.time())));
    }
    batch.refused().forEach(refused -> receipts.add(record(refused.receipt())));
    return begin(receipts);
  }

  /** Waits until all receipts are acknowledged. */
  void awaitAnnounced(Sending receipts) throws InterruptedException {
    if (!await(receipts).isEmpty()) {
      throw new KafkaException(
          "a receipt is larger than "
              + topics.receipts().name()
              + " takes: raise its max.message.bytes");
    }
  }

  /** Begins to send the articles of a batch, whose receipts are there already. */
  Sending publish(Batch batch) throws InterruptedException {
    List<ProducerRecord<byte[], byte[]>> articles = new ArrayList<>();
    for (var entry : batch.entries()) {
      var article = entry.article();
      articles.add(record(topics.raw(), article.source().toString(), article));
    }
    return begin(articles);
  }

  /**
   * Waits until all articles are acknowledged. Those that the topic does not take are marked as
   * refused, with a receipt that says so.
   */
  void awaitPublished(Batch batch, Sending articles) throws InterruptedException {
    List<ProducerRecord<byte[], byte[]>> corrections = new ArrayList<>();
    for (int position : await(articles)) {
      var entry = batch.entries().get(position);
      var rejection =
          new Rejection(
              Reason.TOO_LARGE,
              "%d bytes are more than the topic takes".formatted(entry.article().bytes().length));
      corrections.add(record(entry.refuse(rejection)));
    }
    awaitAnnounced(begin(corrections));
  }

  private Sending begin(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
    var sending = new Sending(connection, health, records);
    sending.begin();
    return sending;
  }

  private List<Integer> await(Sending sending) throws InterruptedException {
    try {
      return sending.await(patience);
    } catch (KafkaException e) {
      throw new KafkaException("no answer from " + bootstrapServers + " within " + patience, e);
    }
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

  /** Drops what has not been acknowledged: its files are still in the inbox. */
  @Override
  public void close() {
    connection.close();
  }
}
