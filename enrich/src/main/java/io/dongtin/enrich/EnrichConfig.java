package io.dongtin.enrich;

import io.dongtin.contract.Topics;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.enrich.page.JsonFields;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/**
 * How enrich is run.
 *
 * @param bootstrapServers of the Kafka cluster
 * @param applicationId names the consumer group, the transactions and the internal topics
 * @param stateDir where the state stores lie; a copy of what is in Kafka, so it may be lost
 * @param threads stream threads in this process
 * @param commitInterval how long a transaction stays open; each of the four hops through Kafka
 *     waits this long
 * @param entityRules folder of a desk's rules about names; null for none
 * @param duplicates what is a copy
 * @param jsonFields where JSON articles of other makes have their fields
 * @param kafka further client settings, such as those for TLS and SASL
 */
public record EnrichConfig(
    String bootstrapServers,
    Topics topics,
    String applicationId,
    Path stateDir,
    int threads,
    Duration commitInterval,
    @Nullable Path entityRules,
    DuplicateSettings duplicates,
    JsonFields jsonFields,
    Map<String, Object> kafka) {
  public static final String DEFAULT_APPLICATION_ID = "dongtin-enrich";
  public static final Duration DEFAULT_COMMIT_INTERVAL = Duration.ofMillis(50);

  /** Ours, because the promise that nothing is lost or doubled stands on them. */
  private static final Set<String> NOT_TO_SET =
      Set.of(
          StreamsConfig.APPLICATION_ID_CONFIG,
          StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
          StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
          StreamsConfig.STATE_DIR_CONFIG,
          StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
          StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG);

  public EnrichConfig {
    kafka
        .keySet()
        .forEach(
            name -> {
              if (NOT_TO_SET.contains(name)) {
                throw new IllegalArgumentException(
                    "the Kafka setting '" + name + "' is the enricher's own and cannot be changed");
              }
            });
    if (threads < 1) {
      throw new IllegalArgumentException("enrich needs at least one thread, not " + threads);
    }
    kafka = Map.copyOf(kafka);
  }
}
