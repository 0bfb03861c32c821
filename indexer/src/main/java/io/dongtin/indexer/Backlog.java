package io.dongtin.indexer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** Tasks that wait to be done together, in the order they came. */
final class Backlog {
  /** Elasticsearch's guide advises a few megabytes a request. */
  private static final int FULL_BYTES = 8 << 20;

  private static final int FULL_TASKS = 500;

  private final Deque<Task> tasks = new ArrayDeque<>();
  private final Duration maxWait;
  private long bytes;
  private long oldest;

  Backlog(Duration maxWait) {
    this.maxWait = maxWait;
  }

  void add(Task task, long nanoTime) {
    if (tasks.isEmpty()) {
      oldest = nanoTime;
    }
    tasks.addLast(task);
    bytes += task.bytes();
  }

  boolean isEmpty() {
    return tasks.isEmpty();
  }

  /** Whether the next batch should go now. */
  boolean isDue(long nanoTime) {
    return !tasks.isEmpty() && timeLeft(nanoTime).isZero();
  }

  /** How much longer the oldest task may wait for company: nothing if there is enough already. */
  Duration timeLeft(long nanoTime) {
    if (tasks.size() >= FULL_TASKS || bytes >= FULL_BYTES) {
      return Duration.ZERO;
    }
    Duration left = maxWait.minusNanos(nanoTime - oldest);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Takes the next tasks: at least one if there is any, and no more than one request should hold.
   */
  List<Task> take() {
    List<Task> batch = new ArrayList<>();
    long size = 0;
    while (!tasks.isEmpty() && batch.size() < FULL_TASKS) {
      size += tasks.getFirst().bytes();
      if (size > FULL_BYTES && !batch.isEmpty()) {
        break;
      }
      Task task = tasks.removeFirst();
      bytes -= task.bytes();
      batch.add(task);
    }
    return batch;
  }

  /** Drops what belongs to partitions that another indexer now has. */
  void forget(Collection<TopicPartition> partitions) {
    tasks.removeIf(task -> partitions.contains(task.partition()));
    bytes = tasks.stream().mapToLong(Task::bytes).sum();
  }
}
