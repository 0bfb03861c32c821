package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Makes the dead letter of a record: its own key, bytes and headers, and the reason in the headers
 * that Kafka Streams would set (KIP-1034), so that one tool reads and replays both.
 */
final class DeadLetter {
  private static final String PREFIX = "__streams.errors.";

  private DeadLetter() {}

  /**
   * @param kind of failure: the name of an exception, Java's or Elasticsearch's
   */
  static ProducerRecord<byte[], byte[]> of(
      String topic, ConsumerRecord<byte[], byte[]> source, String kind, String words) {
    Headers headers = new RecordHeaders(source.headers());
    set(headers, "exception", kind);
    set(headers, "message", words);
    set(headers, "topic", source.topic());
    set(headers, "partition", Integer.toString(source.partition()));
    set(headers, "offset", Long.toString(source.offset()));
    return new ProducerRecord<>(topic, null, source.key(), source.value(), headers);
  }

  private static void set(Headers headers, String name, String value) {
    // A record that was replayed and dies again tells of its last death only.
    headers.remove(PREFIX + name);
    headers.add(PREFIX + name, value.getBytes(UTF_8));
  }
}
