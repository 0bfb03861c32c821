package io.dongtin.indexer;

import io.dongtin.indexer.TaskWriter.Left;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes records from Kafka and does not let go of them before Elasticsearch has each document and
 * Kafka each receipt; only then are their offsets committed.
 *
 * <p>Runs in one thread. While something is down it keeps polling a paused consumer, because one
 * that does not poll loses its partitions.
 */
final class IndexLoop {
  private static final Logger log = LoggerFactory.getLogger(Indexer.class);

  /** How long any wait lasts before the loop looks whether it should stop. */
  private static final Duration BREATH = Duration.ofMillis(200);

  /** Kafka usually acknowledges within milliseconds; after this many breaths something is wrong. */
  private static final int PATIENT_BREATHS = 25;

  private final Consumer<byte[], byte[]> consumer;
  private final RecordReader reader;
  private final TaskWriter writer;
  private final IndexSetup setup;
  private final Backlog backlog;
  private final Backoff backoff;
  private final Status status;
  private final BooleanSupplier stopping;

  /** Taken from the backlog and not done yet, and the offsets to commit when it is. */
  private List<Task> batch = List.of();

  private final Map<TopicPartition, OffsetAndMetadata> batchOffsets = new HashMap<>();
  private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();

  /** What we have committed of the partitions that are ours. */
  private final Map<TopicPartition, Long> committed = new HashMap<>();

  private boolean setupDue;

  IndexLoop(
      Consumer<byte[], byte[]> consumer,
      RecordReader reader,
      TaskWriter writer,
      IndexSetup setup,
      Backlog backlog,
      Backoff backoff,
      Status status,
      BooleanSupplier stopping) {
    this.consumer = consumer;
    this.reader = reader;
    this.writer = writer;
    this.setup = setup;
    this.backlog = backlog;
    this.backoff = backoff;
    this.status = status;
    this.stopping = stopping;
  }

  void run() {
    consumer.subscribe(reader.topics(), new Rebalances());
    status.running();
    while (!stopping.getAsBoolean()) {
      receive(backlog.isEmpty() ? BREATH : backlog.timeLeft(System.nanoTime()));
      while (backlog.isDue(System.nanoTime()) && !stopping.getAsBoolean()) {
        workOff();
      }
      passMarkers();
      commit();
    }
  }

  private void receive(Duration atMost) {
    for (var record : consumer.poll(atMost)) {
      backlog.add(reader.read(record), System.nanoTime());
    }
  }

  /** Does the next batch, however long that takes. */
  private void workOff() {
    List<Task> taken = backlog.take();
    taken.forEach(this::noteOffset);
    batch = TaskWriter.withoutSuperseded(taken);
    for (int attempt = 1; !tryBatch(); attempt++) {
      idle(backoff.before(attempt));
      if (stopping.getAsBoolean()) {
        return;
      }
    }
    for (int breath = 1; !writer.settle(BREATH); breath++) {
      if (breath == PATIENT_BREATHS) {
        status.waiting("Kafka does not acknowledge receipts");
      }
      idle(Duration.ZERO);
      if (stopping.getAsBoolean()) {
        return;
      }
    }
    status.running();
    uncommitted.putAll(batchOffsets);
    batchOffsets.clear();
    commit();
  }

  private void noteOffset(Task task) {
    var next = new OffsetAndMetadata(task.source().offset() + 1, task.source().leaderEpoch(), "");
    batchOffsets.put(task.partition(), next);
  }

  /** Returns whether nothing of the batch is left. */
  private boolean tryBatch() {
    try {
      if (setupDue) {
        // It may have come back empty, and would then guess a mapping from the first article.
        setup.install();
        setupDue = false;
      }
      Left left = writer.write(batch);
      batch = left.tasks();
      if (!batch.isEmpty()) {
        status.waiting(left.why());
      }
    } catch (ElasticsearchUnavailableException e) {
      setupDue = true;
      status.waiting(e.getMessage());
    }
    return batch.isEmpty();
  }

  /** Waits without taking more records and without losing the partitions. */
  private void idle(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    long left;
    do {
      // Each time anew: a rebalance may have brought partitions that are not paused.
      consumer.pause(consumer.assignment());
      left = end - System.nanoTime();
      receive(Duration.ofNanos(Math.clamp(left, 0, BREATH.toNanos())));
    } while (left > 0 && !stopping.getAsBoolean());
    consumer.resume(consumer.assignment());
  }

  /**
   * With nothing left to do, moves past the markers with which transactions end: they are no
   * records, but would look like a lag for ever.
   */
  private void passMarkers() {
    if (!backlog.isEmpty() || !batchOffsets.isEmpty()) {
      return;
    }
    for (TopicPartition partition : consumer.assignment()) {
      Long before = committed.get(partition);
      if (before != null && consumer.position(partition) > before) {
        uncommitted.put(partition, new OffsetAndMetadata(consumer.position(partition)));
      }
    }
  }

  private void commit() {
    if (uncommitted.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(uncommitted);
      uncommitted.forEach((partition, offset) -> committed.put(partition, offset.offset()));
      uncommitted.clear();
    } catch (CommitFailedException e) {
      // The partitions are another indexer's by now, and it repeats what we did to the same effect.
      log.atDebug().addKeyValue("reason", e.getMessage()).log("offsets not committed");
      uncommitted.clear();
    } catch (RebalanceInProgressException | RetriableException e) {
      // Kept for the next turn of the loop.
      log.atDebug().addKeyValue("reason", e.getMessage()).log("offsets not committed yet");
    }
  }

  /** Lets go of what belongs to partitions that are taken away: their next owner reads it again. */
  private final class Rebalances implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      commit();
      onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      backlog.forget(partitions);
      batch = new ArrayList<>(batch);
      batch.removeIf(task -> partitions.contains(task.partition()));
      batchOffsets.keySet().removeAll(partitions);
      uncommitted.keySet().removeAll(partitions);
      committed.keySet().removeAll(partitions);
    }
  }
}
