package io.dongtin.indexer;

import io.dongtin.contract.DeadLetter;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Topics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Headers;

/**
 * Receipts and dead letters on their way to Kafka, kept until Kafka has acknowledged each.
 *
 * <p>Not safe for use by many threads.
 */
final class Outbox {
  /** Kafka usually acknowledges within milliseconds; after this long something is wrong. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Producer<byte[], byte[]> producer;
  private final Topics topics;
  private final Deque<Sent> unacknowledged = new ArrayDeque<>();

  Outbox(Producer<byte[], byte[]> producer, Topics topics) {
    this.producer = producer;
    this.topics = topics;
  }

  /** Sends the receipt of a task. */
  void receipt(Task task, Receipt receipt) {
    String topic = topics.receipts().name();
    byte[] key = topics.receipts().key().serializer().serialize(topic, receipt.key());
    byte[] value = topics.receipts().value().serializer().serialize(topic, receipt);
    send(task, new ProducerRecord<>(topic, key, value));
  }

  /** Sends the record that a task is about to the dead letters. */
  void deadLetter(Task task, String kind, String words) {
    ConsumerRecord<byte[], byte[]> source = task.source();
    Headers headers =
        DeadLetter.headers(
            source.headers(), source.topic(), source.partition(), source.offset(), kind, words);
    send(
        task,
        new ProducerRecord<>(
            topics.deadLetters().name(), null, source.key(), source.value(), headers));
  }

  /**
   * Returns the tasks of which Kafka has acknowledged all that was sent since the last call; what
   * failed is sent again.
   *
   * @throws KafkaException if Kafka refuses a record for good
   */
  List<Task> acknowledged() {
    List<Task> done = new ArrayList<>();
    while (!unacknowledged.isEmpty() && unacknowledged.getFirst().answer().isDone()) {
      Sent sent = unacknowledged.removeFirst();
      switch (sent.answer().state()) {
        case SUCCESS -> {
          // A dead letter and its receipt go one after the other; the second ends the task.
          if (unacknowledged.isEmpty() || !unacknowledged.getFirst().task().equals(sent.task())) {
            done.add(sent.task());
          }
        }
        case FAILED, CANCELLED, RUNNING -> {
          sendAgain(sent);
          // The next call sees how that went: Kafka may be down, and nobody else polls.
          return done;
        }
      }
    }
    return done;
  }

  boolean isEmpty() {
    return unacknowledged.isEmpty();
  }

  /** Whether Kafka takes so long that somebody should hear of it. */
  boolean isLate(long nanoTime) {
    return !unacknowledged.isEmpty()
        && nanoTime - unacknowledged.getFirst().nanoTime() > PATIENCE.toNanos();
  }

  private void sendAgain(Sent sent) {
    Throwable why = sent.answer().exceptionNow();
    if (!(why instanceof RetriableException)) {
      throw new KafkaException("Kafka refuses a record for " + sent.record().topic(), why);
    }
    // In its place: what follows may belong to the same task.
    unacknowledged.addFirst(
        new Sent(sent.task(), sent.record(), producer.send(sent.record()), sent.nanoTime()));
  }

  private void send(Task task, ProducerRecord<byte[], byte[]> record) {
    unacknowledged.addLast(new Sent(task, record, producer.send(record), System.nanoTime()));
  }

  private record Sent(
      Task task,
      ProducerRecord<byte[], byte[]> record,
      Future<RecordMetadata> answer,
      long nanoTime) {}
}
