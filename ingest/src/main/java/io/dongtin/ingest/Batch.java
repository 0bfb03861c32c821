package io.dongtin.ingest;

import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent, acknowledged and settled together; bounded in number, in bytes and in time. */
final class Batch {
  private static final int MAX_COUNT = 500;
  private static final long MAX_BYTES = 4 << 20;

  /** Reading from a slow disk must not keep back what has been read. */
  private static final Duration MAX_AGE = Duration.ofMillis(250);

  private final List<Entry> entries = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final List<Tally> finished = new ArrayList<>();
  private long bytes;
  private long start;

  /** An article, the file that it came from, and why the broker would not take it, if so. */
  static final class Entry {
    private final RawArticle article;
    private final Tally tally;
    private @Nullable Rejection refusal;

    private Entry(RawArticle article, Tally tally) {
      this.article = article;
      this.tally = tally;
    }

    RawArticle article() {
      return article;
    }

    Tally tally() {
      return tally;
    }

    @Nullable Rejection refusal() {
      return refusal;
    }

    /** Notes that the topic did not take it; the receipt to be sent says so. */
    Receipt refuse(Rejection rejection) {
      refusal = rejection;
      return rejection.receipt(article.drop(), article.time());
    }
  }

  /** What cannot become a record, the receipt that says so, and the file that it came from. */
  record Refused(Receipt receipt, Rejection rejection, Tally tally) {}

  void add(RawArticle article, Tally tally) {
    begin();
    entries.add(new Entry(article, tally));
    bytes += article.bytes().length;
  }

  void reject(Receipt receipt, Rejection rejection, Tally tally) {
    begin();
    refused.add(new Refused(receipt, rejection, tally));
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
        || entries.size() + refused.size() + finished.size() >= MAX_COUNT
        || (!isEmpty() && System.nanoTime() - start >= MAX_AGE.toNanos());
  }

  boolean isEmpty() {
    return entries.isEmpty() && refused.isEmpty() && finished.isEmpty();
  }

  long bytes() {
    return bytes;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Refused> refused() {
    return refused;
  }

  List<Tally> finished() {
    return finished;
  }
}
