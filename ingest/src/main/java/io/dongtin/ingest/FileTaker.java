package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
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
  private final Progress progress;
  private final FileOpener opener;
  private final RawArticles articles;
  private Batch batch = new Batch();

  FileTaker(
      Delivery delivery,
      Departures departures,
      Progress progress,
      FileOpener opener,
      RawArticles articles) {
    this.delivery = delivery;
    this.departures = departures;
    this.progress = progress;
    this.opener = opener;
    this.articles = articles;
  }

  /**
   * Takes a file into the batch, which is sent when it is full.
   *
   * @throws ChangedFileException if the file changed while it was read
   * @throws IOException if it could not be read this time
   */
  void take(DroppedFile dropped) throws IOException, InterruptedException {
    var begun = departures.begin(dropped);
    if (begun.isEmpty()) {
      return;
    }
    DroppedFile file = begun.get();
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
    SideCar sideCar;
    try {
      sideCar = file.hasSideCar() ? SideCar.beside(file.path()) : SideCar.NONE;
    } catch (SideCar.MalformedException e) {
      finishRefused(file, sideCarRefused(String.valueOf(e.getMessage())));
      return;
    }
    switch (opener.open(file)) {
      case Opened.Refused refused -> finishRefused(file, refused.rejection());
      case Opened.Items items -> {
        try (var reader = items.reader()) {
          if (reader.isContainer() && sideCar.uri() != null) {
            finishRefused(
                file, sideCarRefused("'uri' is of one article, and the file may hold more"));
          } else {
            read(file, sideCar, reader);
          }
        }
      }
    }
  }

  private static Rejection sideCarRefused(String words) {
    return new Rejection(Reason.MALFORMED_SIDE_CAR, "its side-car: " + words);
  }

  private void read(DroppedFile file, SideCar sideCar, ItemReader reader)
      throws IOException, InterruptedException {
    var note = reader.isContainer() ? progress.read(file) : Optional.<Tally.Note>empty();
    var tally = note.map(before -> new Tally(file, before)).orElseGet(() -> new Tally(file));
    int acknowledged = note.map(Tally.Note::next).orElse(0);
    boolean empty = acknowledged == 0;
    for (Item item = reader.next(); item != null; item = reader.next()) {
      if (item.index() < acknowledged) {
        continue;
      }
      if (!reader.isContainer()) {
        refuseChanged(file);
      }
      empty = false;
      switch (item) {
        case Item.Found found -> batch.add(articles.of(file, sideCar, found), tally);
        case Item.Refused refused -> reject(file, refused.index(), refused.rejection(), tally);
      }
      if (reader.isContainer()) {
        flushIfDue();
      }
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

  /** Takes a file that cannot be read, to say so. */
  void refuse(DroppedFile file, Rejection rejection) throws IOException, InterruptedException {
    var begun = departures.begin(file);
    if (begun.isPresent()) {
      finishRefused(begun.get(), rejection);
    }
  }

  private void finishRefused(DroppedFile file, Rejection rejection) throws InterruptedException {
    var tally = new Tally(file);
    reject(file, 0, rejection, tally);
    batch.finish(tally);
    flushIfDue();
  }

  private void reject(DroppedFile file, int index, Rejection rejection, Tally tally) {
    batch.reject(articles.receipt(file, index, rejection), rejection, tally);
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
