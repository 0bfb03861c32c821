package io.dongtin.ingest;

import io.dongtin.contract.Drop;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Sha256;
import io.dongtin.contract.Stated;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Optional;
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
  private final Progress progress;
  private final boolean publisherFromFolder;
  private final FileOpener opener;
  private Batch batch = new Batch();

  /**
   * @param publisherFromFolder whether the first sub-folder names the publisher
   */
  FileTaker(
      Delivery delivery,
      Departures departures,
      Progress progress,
      Counters counters,
      Clock clock,
      boolean publisherFromFolder) {
    this.delivery = delivery;
    this.departures = departures;
    this.progress = progress;
    this.opener = new FileOpener(counters::read);
    this.clock = clock;
    this.publisherFromFolder = publisherFromFolder;
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
        case Item.Found found -> batch.add(article(file, sideCar, found), tally);
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

  private RawArticle article(DroppedFile file, SideCar sideCar, Item.Found found) {
    String sha256 = Sha256.hex(found.bytes());
    var drop = new Drop(DropId.of(file, found.index(), sha256), file.name(), found.index());
    return new RawArticle(
        drop,
        source(file, sideCar, found),
        clock.instant(),
        found.contentType(),
        sha256,
        stated(file, sideCar.stated()),
        found.bytes());
  }

  private static URI source(DroppedFile file, SideCar sideCar, Item.Found found) {
    if (sideCar.uri() != null) {
      return sideCar.uri();
    }
    return found.source() == null ? address(file, found.part()) : found.source();
  }

  private Stated stated(DroppedFile file, Stated stated) {
    int end = file.name().indexOf('/');
    return publisherFromFolder && stated.publisher() == null && end > 0
        ? new Stated(file.name().substring(0, end), stated.published())
        : stated;
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
