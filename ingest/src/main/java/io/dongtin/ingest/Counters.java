package io.dongtin.ingest;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What has been done since the start. Safe for many threads. */
final class Counters {
  private final long start = System.nanoTime();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong published = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong found = new AtomicLong();
  private final AtomicLong left = new AtomicLong();

  void done() {
    done.incrementAndGet();
  }

  void failed() {
    failed.incrementAndGet();
  }

  void published(int size) {
    published.incrementAndGet();
    bytes.addAndGet(size);
  }

  void rejected() {
    rejected.incrementAndGet();
  }

  void read(long size) {
    read.addAndGet(size);
  }

  void found(long size) {
    found.set(size);
  }

  void left(long count) {
    left.set(count);
  }

  IngestSummary summary() {
    return new IngestSummary(
        done.get(),
        failed.get(),
        published.get(),
        rejected.get(),
        bytes.get(),
        read.get(),
        found.get(),
        left.get(),
        Duration.ofNanos(System.nanoTime() - start));
  }
}
