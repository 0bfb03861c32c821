package io.dongtin.indexer;

import io.dongtin.contract.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the indexer's Kafka clients: bytes in, bytes out. */
final class KafkaClients {
  /** Room for the headers that a dead letter has more than its record. */
  private static final int MAX_REQUEST_BYTES = Topics.MAX_RECORD_BYTES + (1 << 20);

  /** Two batches; each byte is in memory as bytes, as an article and as a document. */
  private static final int FETCH_BYTES = 16 << 20;

  private KafkaClients() {}

  static KafkaConsumer<byte[], byte[]> consumer(IndexerConfig config) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    // A killed indexer's partitions go to the next one after this, and not after 45 s.
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    settings.putAll(known(config, ConsumerConfig.configNames()));
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.groupId());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    // A topic made by chance would have one partition and be neither compacted nor kept.
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  static KafkaProducer<byte[], byte[]> producer(IndexerConfig config) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * MAX_REQUEST_BYTES);
    settings.putAll(known(config, ProducerConfig.configNames()));
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  static Admin admin(IndexerConfig config) {
    return Admin.create(known(config, AdminClientConfig.configNames()));
  }

  /** The user's settings that this kind of client has; the others are for the other kinds. */
  private static Map<String, Object> known(IndexerConfig config, Set<String> names) {
    Map<String, Object> settings = new HashMap<>(config.kafka());
    settings.keySet().retainAll(names);
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
    return settings;
  }
}
