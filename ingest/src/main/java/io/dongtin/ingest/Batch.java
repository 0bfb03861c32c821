package io.dongtin.ingest;

import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is sent, acknowledged and moved together; bounded in number, in bytes and in time. */
final class Batch {
  private static final int MAX_COUNT = 500;
  private static final long MAX_BYTES = 8 << 20;

  /** Reading from a slow disk must not keep back what has been read. */
  private static final Duration MAX_AGE = Duration.ofMillis(250);

  private final List<Entry> entries = new ArrayList<>();
  private final List<Receipt> rejections = new ArrayList<>();
  private final List<Tally> finished = new ArrayList<>();
  private long bytes;
  private long start;

  /** An article and the file that it came from. */
  record Entry(RawArticle article, Tally tally) {}

  void add(RawArticle article, Tally tally) {
    begin();
    entries.add(new Entry(article, tally));
    bytes += article.bytes().length;
  }

  void reject(Receipt receipt) {
    begin();
    rejections.add(receipt);
  }

  /** The file has been read to its end: once all this is acknowledged, it can be moved. */
  void finish(Tally tally) {
    begin();
    finished.add(tally);
  }

  /** Counts the time from the first thing in it. */
  private void begin() {
    if (isEmpty()) {
      start = System.nanoTime();
    }
  }

  boolean isFull() {
    return bytes >= MAX_BYTES
        || entries.size() + rejections.size() + finished.size() >= MAX_COUNT
        || System.nanoTime() - start >= MAX_AGE.toNanos();
  }

  boolean isEmpty() {
    return entries.isEmpty() && rejections.isEmpty() && finished.isEmpty();
  }

  List<Entry> entries() {
    return entries;
  }

  List<Receipt> rejections() {
    return rejections;
  }

  List<Tally> finished() {
    return finished;
  }
}
