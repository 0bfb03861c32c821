package io.dongtin.ingest;

import io.dongtin.contract.TopicCreator;
import io.dongtin.contract.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The way to the brokers: makes the topics where they are missing, and a new producer after a
 * failure, because an idempotent one may be beyond use. Used by one thread.
 */
final class Connection implements AutoCloseable {
  /** Takes the largest record and a batch beside it. */
  private static final int BUFFER_BYTES = Topics.MAX_RECORD_BYTES + (16 << 20);

  private final IngestConfig config;
  private boolean topicsExist;
  private @Nullable Producer<byte[], byte[]> producer;

  /**
   * Checks the settings; nothing is asked of a broker yet.
   *
   * @throws org.apache.kafka.common.config.ConfigException if one is wrong
   */
  Connection(IngestConfig config) {
    this.config = config;
    var unused = new ProducerConfig(producerSettings());
  }

  /** The producer in use, connected if there is none. */
  Producer<byte[], byte[]> producer() throws InterruptedException {
    if (!topicsExist) {
      createTopics();
      topicsExist = true;
    }
    if (producer == null) {
      producer =
          new KafkaProducer<>(
              producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  private void createTopics() throws InterruptedException {
    var admin = Admin.create(adminSettings());
    try {
      TopicCreator.create(admin, config.topics());
    } finally {
      // Without a limit, closing waits for calls that a broker that is down will never answer.
      admin.close(Duration.ZERO);
    }
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

  /** Gives up a producer that failed, unless that has been done; what it had under way fails. */
  void discard(@Nullable Producer<byte[], byte[]> failed) {
    if (producer != null && producer.equals(failed)) {
      close();
    }
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
