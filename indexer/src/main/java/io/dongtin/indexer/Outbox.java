package io.dongtin.indexer;

import io.dongtin.contract.DeadLetter;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Topics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Headers;

/**
 * Receipts and dead letters on their way to Kafka, kept until Kafka has acknowledged each.
 *
 * <p>Not safe for use by many threads.
 */
final class Outbox {
  private final Producer<byte[], byte[]> producer;
  private final Topics topics;
  private final Deque<Sent> unacknowledged = new ArrayDeque<>();

  Outbox(Producer<byte[], byte[]> producer, Topics topics) {
    this.producer = producer;
    this.topics = topics;
  }

  void receipt(Receipt receipt) {
    String topic = topics.receipts().name();
    byte[] key = topics.receipts().key().serializer().serialize(topic, receipt.key());
    byte[] value = topics.receipts().value().serializer().serialize(topic, receipt);
    send(new ProducerRecord<>(topic, key, value));
  }

  void deadLetter(ConsumerRecord<byte[], byte[]> source, String kind, String words) {
    Headers headers =
        DeadLetter.headers(
            source.headers(), source.topic(), source.partition(), source.offset(), kind, words);
    send(
        new ProducerRecord<>(
            topics.deadLetters().name(), null, source.key(), source.value(), headers));
  }

  /**
   * Waits until everything is acknowledged, or the time is up; what failed is sent again.
   *
   * @return whether everything is acknowledged
   * @throws KafkaException if Kafka refuses a record for good
   */
  boolean settle(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!unacknowledged.isEmpty()) {
      Sent sent = unacknowledged.getFirst();
      try {
        sent.answer().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        unacknowledged.removeFirst();
      } catch (TimeoutException e) {
        return false;
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof RetriableException)) {
          throw new KafkaException("Kafka refuses a record for " + sent.record().topic(), e);
        }
        unacknowledged.removeFirst();
        send(sent.record());
        return false;
      }
    }
    return true;
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    unacknowledged.addLast(new Sent(record, producer.send(record)));
  }

  private record Sent(ProducerRecord<byte[], byte[]> record, Future<RecordMetadata> answer) {}
}
