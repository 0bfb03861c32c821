package io.dongtin.ingest;

import io.dongtin.contract.Drop;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Sha256;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes finished files: reads them, names their articles, and gives them to {@link Delivery} batch
 * by batch. Used by one thread.
 */
final class FileTaker {
  private static final Logger LOG = LoggerFactory.getLogger(FileTaker.class);

  private final Delivery delivery;
  private final Departures departures;
  private final Clock clock;
  private final FileOpener opener = new FileOpener();
  private Batch batch = new Batch();

  FileTaker(Delivery delivery, Departures departures, Clock clock) {
    this.delivery = delivery;
    this.departures = departures;
    this.clock = clock;
  }

  /**
   * Takes a file into the batch, which is sent when it is full.
   *
   * @throws ChangedFileException if the file changed while it was read
   * @throws IOException if it could not be read this time
   */
  void take(DroppedFile file) throws IOException, InterruptedException {
    if (!departures.begin(file)) {
      return;
    }
    try {
      read(file);
    } catch (NoSuchFileException e) {
      departures.giveUp(file);
      LOG.atDebug().setMessage("file vanished").addKeyValue("drop", file.name()).log();
    } catch (AccessDeniedException e) {
      finishRefused(file, Rejection.unreadable(e));
    } catch (IOException e) {
      departures.giveUp(file);
      throw e;
    }
  }

  private void read(DroppedFile file) throws IOException, InterruptedException {
    switch (opener.open(file)) {
      case Opened.Refused refused -> finishRefused(file, refused.rejection());
      case Opened.Items items -> {
        try (var reader = items.reader()) {
          read(file, reader);
        }
      }
    }
  }

  private void read(DroppedFile file, ItemReader reader) throws IOException, InterruptedException {
    var tally = new Tally(file);
    boolean empty = true;
    for (Item item = reader.next(); item != null; item = reader.next()) {
      if (!reader.isContainer()) {
        refuseChanged(file);
      }
      empty = false;
      switch (item) {
        case Item.Found found -> batch.add(article(file, found), tally);
        case Item.Refused refused -> reject(file, refused.index(), refused.rejection(), tally);
      }
      flushIfDue();
    }
    if (reader.isContainer()) {
      refuseChanged(file);
    }
    if (empty) {
      finishRefused(file, new Rejection(Reason.EMPTY, "the file holds no article"));
    } else {
      batch.finish(tally);
      flushIfDue();
    }
  }

  private static void refuseChanged(DroppedFile file) throws IOException {
    if (file.hasChanged()) {
      throw new ChangedFileException(file.name());
    }
  }

  private RawArticle article(DroppedFile file, Item.Found found) {
    String sha256 = Sha256.hex(found.bytes());
    var drop = new Drop(DropId.of(file, found.index(), sha256), file.name(), found.index());
    URI source = found.source() == null ? address(file, found.part()) : found.source();
    return new RawArticle(
        drop, source, clock.instant(), found.contentType(), sha256, found.bytes());
  }

  private static URI address(DroppedFile file, @Nullable String part) {
    URI uri = RawArticle.inboxUri(file.name());
    if (part == null) {
      return uri;
    }
    try {
      return URI.create(uri + "#" + new URI(null, null, part).getRawFragment());
    } catch (URISyntaxException e) {
      throw new AssertionError("a fragment may hold anything once it is encoded", e);
    }
  }

  /** Takes a file that cannot be read, to say so. */
  void refuse(DroppedFile file, Rejection rejection) throws InterruptedException {
    if (departures.begin(file)) {
      finishRefused(file, rejection);
    }
  }

  private void finishRefused(DroppedFile file, Rejection rejection) throws InterruptedException {
    var tally = new Tally(file);
    reject(file, 0, rejection, tally);
    batch.finish(tally);
    flushIfDue();
  }

  private void reject(DroppedFile file, int index, Rejection rejection, Tally tally) {
    var drop = new Drop(DropId.of(file, index, ""), file.name(), index);
    batch.reject(rejection.receipt(drop, clock.instant()), rejection, tally);
  }

  /** While the broker is busy, batches grow; when it has nothing to do, one article is enough. */
  private void flushIfDue() throws InterruptedException {
    if (batch.isFull() || delivery.isIdle()) {
      flush();
    }
  }

  /** Has what was read so far sent; waits only for room. */
  void flush() throws InterruptedException {
    delivery.throwFailure();
    if (!batch.isEmpty()) {
      Batch full = batch;
      batch = new Batch();
      delivery.give(full);
    }
  }

  /** Waits until all that was taken is acknowledged and moved. */
  void drain() throws InterruptedException {
    flush();
    delivery.drain();
  }
}
