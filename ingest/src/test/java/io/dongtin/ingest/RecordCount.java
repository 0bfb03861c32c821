package io.dongtin.ingest;

import io.dongtin.contract.TopicCreator;
import io.dongtin.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How many records the raw topic has, told quickly and often. */
final class RecordCount implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  /** Makes the topics if they are missing. */
  RecordCount(String bootstrap, Topics topics) throws InterruptedException {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
    try (var admin = Admin.create(settings)) {
      TopicCreator.create(admin, topics);
    }
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    partitions =
        IntStream.range(0, topics.raw().partitions())
            .mapToObj(number -> new TopicPartition(topics.raw().name(), number))
            .toList();
  }

  long now() {
    return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
