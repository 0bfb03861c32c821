package io.dongtin.contract;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serdes;

/** The five topics that the programs meet at. */
public record Topics(
    Topic<String, RawArticle> raw,
    Topic<String, Article> enriched,
    Topic<String, Article> duplicates,
    Topic<String, Receipt> receipts,
    Topic<byte[], byte[]> deadLetters) {

  /** The largest record any of the topics takes: the largest article with room for its headers. */
  public static final int MAX_RECORD_BYTES = 32 << 20;

  /** Long enough to replay what was dropped last week; the files in {@code done/} are for ever. */
  private static final Duration RAW_RETENTION = Duration.ofDays(7);

  private static final Duration COPY_RETENTION = Duration.ofDays(90);

  private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

  private static final Pattern PREFIX = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

  /**
   * The topics under a prefix, such as {@code news}.
   *
   * @throws IllegalArgumentException if the prefix cannot begin the name of a topic
   */
  public static Topics of(String prefix, int partitions) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "'" + prefix + "' is no topic prefix: lower-case letters, digits, '.', '_' and '-'");
    }
    return new Topics(
        new Topic<>(
            prefix + ".raw",
            Serdes.String(),
            new RawArticleSerde(),
            partitions,
            config(CLEANUP_POLICY_DELETE, RAW_RETENTION)),
        new Topic<>(
            prefix + ".enriched",
            Serdes.String(),
            new ArticleSerde(),
            partitions,
            Map.of(
                CLEANUP_POLICY_CONFIG,
                CLEANUP_POLICY_COMPACT,
                MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(MAX_RECORD_BYTES))),
        new Topic<>(
            prefix + ".duplicates",
            Serdes.String(),
            new ArticleSerde(),
            partitions,
            config(CLEANUP_POLICY_COMPACT + "," + CLEANUP_POLICY_DELETE, COPY_RETENTION)),
        new Topic<>(
            prefix + ".receipts",
            Serdes.String(),
            new JsonSerde<>(Receipt.class),
            partitions,
            config(CLEANUP_POLICY_COMPACT + "," + CLEANUP_POLICY_DELETE, COPY_RETENTION)),
        new Topic<>(
            prefix + ".dead-letters",
            Serdes.ByteArray(),
            Serdes.ByteArray(),
            1,
            config(CLEANUP_POLICY_DELETE, DEAD_LETTER_RETENTION)));
  }

  /** All five. */
  public List<Topic<?, ?>> all() {
    return List.of(raw, enriched, duplicates, receipts, deadLetters);
  }

  private static Map<String, String> config(String cleanup, Duration retention) {
    return Map.of(
        CLEANUP_POLICY_CONFIG,
        cleanup,
        RETENTION_MS_CONFIG,
        Long.toString(retention.toMillis()),
        MAX_MESSAGE_BYTES_CONFIG,
        Integer.toString(MAX_RECORD_BYTES));
  }
}
