package io.dongtin.enrich;

import io.dongtin.contract.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How enrich is run.
 *
 * @param bootstrapServers of the Kafka cluster
 * @param applicationId names the consumer group, the transactions and the internal topics
 * @param stateDir where the state stores lie; a copy of what is in Kafka, so it may be lost
 * @param threads stream threads in this process
 * @param commitInterval how long a transaction stays open; each of the three hops through Kafka
 *     waits this long
 * @param kafka further client settings, such as those for TLS and SASL
 */
public record EnrichConfig(
    String bootstrapServers,
    Topics topics,
    String applicationId,
    Path stateDir,
    int threads,
    Duration commitInterval,
    Map<String, Object> kafka) {
  public static final String DEFAULT_APPLICATION_ID = "dongtin-enrich";
  public static final Duration DEFAULT_COMMIT_INTERVAL = Duration.ofMillis(100);

  public EnrichConfig {
    if (threads < 1) {
      throw new IllegalArgumentException("enrich needs at least one thread, not " + threads);
    }
    kafka = Map.copyOf(kafka);
  }
}
