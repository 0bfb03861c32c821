package io.dongtin.indexer;

import io.dongtin.indexer.Task.Store;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/** Documents that wait to be written together, in the order they came. */
final class Backlog {
  /** Elasticsearch's guide advises a few megabytes a request. */
  private static final int REQUEST_BYTES = 4 << 20;

  /** Enough for the next requests, so that none has to wait for Kafka. */
  private static final int FULL_BYTES = 4 * REQUEST_BYTES;

  private static final int FULL_TASKS = 4 * Pace.REQUEST_TASKS;

  private final Deque<Store> tasks = new ArrayDeque<>();
  private final Duration maxWait;
  private long bytes;
  private long oldest;

  /** How many at the front were tried before. */
  private int returned;

  Backlog(Duration maxWait) {
    this.maxWait = maxWait;
  }

  void add(Store task, long nanoTime) {
    if (tasks.isEmpty()) {
      oldest = nanoTime;
    }
    tasks.addLast(task);
    bytes += task.bytes();
  }

  /** Puts back what could not be written now, before all others and in its order. */
  void putBack(List<Store> again) {
    for (Store task : again.reversed()) {
      tasks.addFirst(task);
      bytes += task.bytes();
      returned++;
    }
  }

  boolean isEmpty() {
    return tasks.isEmpty();
  }

  /** Whether anything in it was tried before. */
  boolean holdsReturned() {
    return returned > 0;
  }

  /** Whether it holds as much as should be held in memory. */
  boolean isFull() {
    return tasks.size() >= FULL_TASKS || bytes >= FULL_BYTES;
  }

  /** Whether the next request should go now. */
  boolean isDue(long nanoTime) {
    return !tasks.isEmpty() && timeLeft(nanoTime).isZero();
  }

  /** How much longer the oldest may wait for company: nothing if there is enough already. */
  Duration timeLeft(long nanoTime) {
    if (tasks.size() >= Pace.REQUEST_TASKS || bytes >= REQUEST_BYTES || returned > 0) {
      return Duration.ZERO;
    }
    Duration left = maxWait.minusNanos(nanoTime - oldest);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Takes what the next request should hold: at least one document, unless all must wait.
   *
   * @param mustWait true of a document that an earlier request is still about
   */
  List<Store> take(int most, Predicate<Store> mustWait) {
    List<Store> request = new ArrayList<>();
    long size = 0;
    int position = 0;
    int triedBefore = returned;
    for (Iterator<Store> waiting = tasks.iterator(); waiting.hasNext(); position++) {
      Store task = waiting.next();
      if (mustWait.test(task)) {
        continue;
      }
      size += task.bytes();
      if (request.size() == most || (size > REQUEST_BYTES && !request.isEmpty())) {
        break;
      }
      waiting.remove();
      request.add(task);
      bytes -= task.bytes();
      if (position < triedBefore) {
        returned--;
      }
    }
    return request;
  }

  /** Drops what belongs to partitions that another indexer now has. */
  void forget(Collection<TopicPartition> partitions) {
    Predicate<Store> gone = task -> partitions.contains(task.partition());
    returned -= (int) tasks.stream().limit(returned).filter(gone).count();
    tasks.removeIf(gone);
    bytes = tasks.stream().mapToLong(Store::bytes).sum();
  }
}
