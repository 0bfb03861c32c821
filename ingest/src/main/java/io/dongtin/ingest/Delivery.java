package io.dongtin.ingest;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches while the next ones are read, and settles each when the broker has all of it.
 *
 * <p>Within a batch the receipts that say "published" are acknowledged before the articles are
 * sent, so that no later program's receipt is overtaken by ours. Across batches they overlap: the
 * receipts of one travel with the articles of the one before, and with what is not yet acknowledged
 * of the one before that. Batches are settled in the order in which they were given. One thread
 * gives; a thread of its own sends.
 */
final class Delivery implements AutoCloseable {
  /** More than this is not held in memory: the disk is the queue. */
  private static final long MAX_BYTES_UNDER_WAY = 32 << 20;

  private final Publisher publisher;
  private final Departures departures;
  private final Thread thread;

  private final Queue<Batch> waiting = new ArrayDeque<>();
  private boolean ready;
  private int unsettled;
  private long bytesUnderWay;
  private @Nullable RuntimeException failure;

  Delivery(Publisher publisher, Departures departures) {
    this.publisher = publisher;
    this.departures = departures;
    this.thread = new Thread(this::run, "dongtin-delivery");
    this.thread.setDaemon(true);
  }

  Delivery start() {
    thread.start();
    return this;
  }

  /** Waits for room, then leaves the batch to be sent. */
  synchronized void give(Batch batch) throws InterruptedException {
    while (failure == null
        && unsettled > 0
        && bytesUnderWay + batch.bytes() > MAX_BYTES_UNDER_WAY) {
      wait();
    }
    throwFailure();
    waiting.add(batch);
    unsettled++;
    bytesUnderWay += batch.bytes();
    notifyAll();
  }

  /** Whether a batch that is given now would be sent at once. */
  synchronized boolean isIdle() {
    return ready && unsettled == 0;
  }

  /** Waits until all that was given is settled. */
  synchronized void drain() throws InterruptedException {
    while (failure == null && unsettled > 0) {
      wait();
    }
    throwFailure();
  }

  /** Passes on what ended the sending thread. */
  synchronized void throwFailure() {
    if (failure != null) {
      throw failure;
    }
  }

  private void run() {
    try {
      publisher.prepare();
      ready();
      Batch announced = null;
      Published published = null;
      while (true) {
        Batch next = next(announced != null || published != null);
        Sending receipts = next == null ? null : publisher.announce(next);
        Published before = published;
        published =
            announced == null ? null : new Published(announced, publisher.publish(announced));
        if (before != null) {
          finish(before);
        }
        if (receipts != null) {
          publisher.awaitAnnounced(receipts);
        }
        announced = next;
      }
    } catch (InterruptedException e) {
      // close(): what was not acknowledged is still in the inbox.
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  /** A batch whose articles are under way. */
  private record Published(Batch batch, Sending articles) {}

  private void finish(Published published) throws InterruptedException {
    publisher.awaitPublished(published.batch(), published.articles());
    departures.settle(published.batch());
    settled(published.batch());
  }

  /** The next batch; null if none waits and there are others to finish first. */
  private synchronized @Nullable Batch next(boolean othersToFinish) throws InterruptedException {
    while (!othersToFinish && waiting.isEmpty()) {
      wait();
    }
    return waiting.poll();
  }

  private synchronized void ready() {
    ready = true;
  }

  private synchronized void settled(Batch batch) {
    unsettled--;
    bytesUnderWay -= batch.bytes();
    notifyAll();
  }

  private synchronized void fail(RuntimeException e) {
    failure = e;
    notifyAll();
  }

  /** Abandons what is under way. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
