package io.dongtin.standalone.ledger;

import io.dongtin.contract.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a whole topic, from its beginning or from now on, without a consumer group: looking leaves
 * no trace. Not safe for use by several threads.
 */
public final class TopicReader<K, V> implements AutoCloseable {
  private final KafkaConsumer<K, V> consumer;
  private final List<TopicPartition> partitions;

  private TopicReader(KafkaConsumer<K, V> consumer, List<TopicPartition> partitions) {
    this.consumer = consumer;
    this.partitions = partitions;
  }

  /** Reads from the first record that the topic still has. */
  public static <K, V> TopicReader<K, V> fromBeginning(
      Map<String, Object> client, Topic<K, V> topic) {
    TopicReader<K, V> reader = open(client, topic);
    reader.consumer.seekToBeginning(reader.partitions);
    return reader;
  }

  /** Reads what arrives from now on. */
  public static <K, V> TopicReader<K, V> fromNow(Map<String, Object> client, Topic<K, V> topic) {
    TopicReader<K, V> reader = open(client, topic);
    reader.consumer.seekToEnd(reader.partitions);
    // The seek is lazy; without this, records written before the first poll would be missed.
    reader.partitions.forEach(reader.consumer::position);
    return reader;
  }

  private static <K, V> TopicReader<K, V> open(Map<String, Object> client, Topic<K, V> topic) {
    var settings = new HashMap<String, Object>(client);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    var consumer =
        new KafkaConsumer<>(settings, topic.key().deserializer(), topic.value().deserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (PartitionInfo partition : consumer.partitionsFor(topic.name())) {
      partitions.add(new TopicPartition(topic.name(), partition.partition()));
    }
    consumer.assign(partitions);
    return new TopicReader<>(consumer, partitions);
  }

  /** What has arrived since the last call, waiting for at most {@code timeout}. */
  public List<ConsumerRecord<K, V>> poll(Duration timeout) {
    List<ConsumerRecord<K, V>> arrived = new ArrayList<>();
    ConsumerRecords<K, V> records = consumer.poll(timeout);
    records.forEach(arrived::add);
    return arrived;
  }

  /** Everything from here to the present end of the topic. */
  public List<ConsumerRecord<K, V>> toEnd() {
    List<ConsumerRecord<K, V>> all = new ArrayList<>();
    toEnd(all::add);
    return all;
  }

  /** Shows each record from here to the present end of the topic, and keeps none. */
  public void toEnd(Consumer<ConsumerRecord<K, V>> look) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      poll(Duration.ofMillis(200)).forEach(look);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
