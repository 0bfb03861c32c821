package io.dongtin.indexer;

import io.dongtin.contract.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Settings of an indexer.
 *
 * @param indexPrefix begins the names of all indices, aliases and templates, such as {@code news}
 * @param flushAfter how long a record may wait for others to be written with it
 * @param maxBackoff the longest pause between two tries while Elasticsearch is down
 * @param kafka further settings for Kafka clients, such as those for security
 */
public record IndexerConfig(
    String bootstrapServers,
    Topics topics,
    ElasticsearchAddress elasticsearch,
    String indexPrefix,
    Duration flushAfter,
    Duration maxBackoff,
    Map<String, Object> kafka) {
  public static final String DEFAULT_INDEX_PREFIX = "news";
  public static final Duration DEFAULT_FLUSH_AFTER = Duration.ofMillis(100);
  public static final Duration DEFAULT_MAX_BACKOFF = Duration.ofSeconds(5);

  /** Ours, because the promise that nothing is lost stands on them. */
  private static final Set<String> NOT_TO_SET =
      Set.of(
          ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
          ConsumerConfig.GROUP_ID_CONFIG,
          ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
          ConsumerConfig.ISOLATION_LEVEL_CONFIG,
          ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
          ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
          ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
          ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
          ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
          ProducerConfig.ACKS_CONFIG,
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
          ProducerConfig.TRANSACTIONAL_ID_CONFIG);

  public IndexerConfig {
    var unused = new IndexNames(indexPrefix);
    requirePositive("flushAfter", flushAfter);
    requirePositive("maxBackoff", maxBackoff);
    kafka = Map.copyOf(kafka);
    kafka.keySet().forEach(IndexerConfig::check);
  }

  /** The defaults for everything that has one. */
  public static IndexerConfig of(
      String bootstrapServers, Topics topics, ElasticsearchAddress elasticsearch) {
    return new IndexerConfig(
        bootstrapServers,
        topics,
        elasticsearch,
        DEFAULT_INDEX_PREFIX,
        DEFAULT_FLUSH_AFTER,
        DEFAULT_MAX_BACKOFF,
        Map.of());
  }

  /** The consumer group whose offsets tell how far indexing has come. */
  public String groupId() {
    return indexPrefix + "-indexer";
  }

  /** Names the further Kafka settings without their values, which may be secrets. */
  @Override
  public String toString() {
    return "IndexerConfig[bootstrapServers=%s, elasticsearch=%s, indexPrefix=%s, flushAfter=%s, maxBackoff=%s, kafka=%s]"
        .formatted(
            bootstrapServers, elasticsearch, indexPrefix, flushAfter, maxBackoff, kafka.keySet());
  }

  private static void requirePositive(String name, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException(name + " is " + value + ", and must be above 0");
    }
  }

  private static void check(String setting) {
    if (NOT_TO_SET.contains(setting)) {
      throw new IllegalArgumentException(
          "the Kafka setting '" + setting + "' is the indexer's own and cannot be changed");
    }
    if (!ConsumerConfig.configNames().contains(setting)
        && !ProducerConfig.configNames().contains(setting)
        && !AdminClientConfig.configNames().contains(setting)) {
      throw new IllegalArgumentException("Kafka clients know no setting '" + setting + "'");
    }
  }
}
