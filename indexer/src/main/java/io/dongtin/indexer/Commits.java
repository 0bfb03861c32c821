package io.dongtin.indexer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Kafka how far everything is done, partition by partition. */
final class Commits {
  private static final Logger log = LoggerFactory.getLogger(Indexer.class);

  /** What is done again after a kill is no more than this much work, and what was in flight. */
  private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

  private final Consumer<byte[], byte[]> consumer;
  private final Unfinished unfinished;

  /** What we have committed of the partitions that are ours. */
  private final Map<TopicPartition, Long> committed = new HashMap<>();

  private long last = System.nanoTime() - PAUSE_NANOS;

  Commits(Consumer<byte[], byte[]> consumer, Unfinished unfinished) {
    this.consumer = consumer;
    this.unfinished = unfinished;
  }

  /** Commits what there is to commit, but not at every turn of a busy loop. */
  void commitSometimes() {
    if (System.nanoTime() - last >= PAUSE_NANOS) {
      commit();
    }
  }

  void commit() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      OffsetAndMetadata safe = safe(partition);
      if (safe != null && safe.offset() > committed.getOrDefault(partition, -1L)) {
        offsets.put(partition, safe);
      }
    }
    if (!offsets.isEmpty()) {
      commit(offsets);
      last = System.nanoTime();
    }
  }

  void forget(Collection<TopicPartition> partitions) {
    committed.keySet().removeAll(partitions);
  }

  /**
   * The first record that is not done, or else where the consumer stands: that passes the markers
   * with which transactions end, which are no records but would look like a lag for ever.
   */
  private @Nullable OffsetAndMetadata safe(TopicPartition partition) {
    OffsetAndMetadata first = unfinished.first(partition);
    if (first != null) {
      return first;
    }
    try {
      return new OffsetAndMetadata(consumer.position(partition, Duration.ZERO));
    } catch (RetriableException e) {
      // It has just been assigned, and nobody knows yet where to begin.
      return null;
    }
  }

  private void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    try {
      consumer.commitSync(offsets);
      offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
    } catch (CommitFailedException e) {
      // The partitions are another indexer's by now, and it repeats what we did to the same effect.
      log.atDebug().addKeyValue("reason", e.getMessage()).log("offsets not committed");
    } catch (RebalanceInProgressException | RetriableException e) {
      // The next turn of the loop tries again.
      log.atDebug().addKeyValue("reason", e.getMessage()).log("offsets not committed yet");
    }
  }
}
