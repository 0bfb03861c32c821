package io.dongtin.ingest;

import io.dongtin.contract.Drop;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Stage;
import io.dongtin.contract.Sha256;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes finished files: reads them, has their articles acknowledged, and only then moves them.
 *
 * <p>For each batch, first the receipts that say "published" are acknowledged, then the articles,
 * then the files are moved. So no later program's receipt is ever overtaken by ours, and whatever
 * stops us in between, the file is still in the inbox and gives the same drop ids again. Used by
 * one thread.
 */
final class FileTaker {
  private static final Logger LOG = LoggerFactory.getLogger(FileTaker.class);

  /** Published files that cannot be moved are remembered up to here, and then no more are taken. */
  private static final int MAX_STUCK = 10_000;

  private final Publisher publisher;
  private final Archive archive;
  private final HealthSign health;
  private final Counters counters;
  private final Clock clock;
  private final Runnable afterBatch;
  private final FileOpener opener = new FileOpener();
  private final Map<Path, Tally> stuck = new LinkedHashMap<>();
  private Batch batch = new Batch();

  /**
   * @param afterBatch is told when counters have changed
   */
  FileTaker(
      Publisher publisher,
      Archive archive,
      HealthSign health,
      Counters counters,
      Clock clock,
      Runnable afterBatch) {
    this.publisher = publisher;
    this.archive = archive;
    this.health = health;
    this.counters = counters;
    this.clock = clock;
    this.afterBatch = afterBatch;
  }

  /**
   * Takes a file into the batch, which is sent when it is full.
   *
   * @throws ChangedFileException if the file changed while it was read
   * @throws IOException if it could not be read this time
   */
  void take(DroppedFile file) throws IOException, InterruptedException {
    Tally waiting = stuck.get(file.path());
    if (waiting != null && waiting.file().mark().equals(file.mark())) {
      return;
    }
    stuck.remove(file.path());
    if (stuck.size() >= MAX_STUCK) {
      return;
    }
    try {
      read(file);
    } catch (NoSuchFileException e) {
      LOG.atDebug().setMessage("file vanished").addKeyValue("drop", file.name()).log();
    } catch (AccessDeniedException e) {
      refuse(file, Rejection.unreadable(e));
    }
  }

  private void read(DroppedFile file) throws IOException, InterruptedException {
    switch (opener.open(file)) {
      case Opened.Refused refused -> refuse(file, refused.rejection());
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
      if (batch.isFull()) {
        flush();
      }
    }
    if (reader.isContainer()) {
      refuseChanged(file);
    }
    if (empty) {
      refuse(file, new Rejection(Reason.EMPTY, "the file holds no article"));
    } else {
      batch.finish(tally);
    }
  }

  private static void refuseChanged(DroppedFile file) throws IOException {
    if (hasChanged(file)) {
      throw new ChangedFileException(file.name());
    }
  }

  private static boolean hasChanged(DroppedFile file) throws IOException {
    return !Mark.of(file.path()).equals(file.mark());
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

  void refuse(DroppedFile file, Rejection rejection) throws InterruptedException {
    var tally = new Tally(file);
    reject(file, 0, rejection, tally);
    batch.finish(tally);
    if (batch.isFull()) {
      flush();
    }
  }

  private void reject(DroppedFile file, int index, Rejection rejection, Tally tally) {
    batch.reject(receipt(new Drop(DropId.of(file, index, ""), file.name(), index), rejection));
    tally.rejected(rejection);
  }

  private Receipt receipt(Drop drop, Rejection rejection) {
    return Receipt.rejected(
        drop, Stage.INGEST, rejection.reason().code(), rejection.words(), clock.instant());
  }

  /** Has the batch acknowledged and its files moved. */
  void flush() throws InterruptedException {
    if (batch.isEmpty()) {
      return;
    }
    Batch sending = batch;
    batch = new Batch();
    publish(sending);
    for (var tally : sending.finished()) {
      move(tally);
    }
    afterBatch.run();
  }

  private void publish(Batch sending) throws InterruptedException {
    List<Receipt> receipts = new ArrayList<>(sending.rejections());
    List<RawArticle> articles = new ArrayList<>();
    for (var entry : sending.entries()) {
      receipts.add(Receipt.published(entry.article().drop(), entry.article().time()));
      articles.add(entry.article());
    }
    publisher.receipts(receipts);
    List<Integer> tooLarge = publisher.articles(articles);
    List<Receipt> corrections = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      var entry = sending.entries().get(i);
      if (tooLarge.contains(i)) {
        var rejection =
            new Rejection(
                Reason.TOO_LARGE,
                "%d bytes are more than the topic takes".formatted(entry.article().bytes().length));
        corrections.add(receipt(entry.article().drop(), rejection));
        entry.tally().rejected(rejection);
        counters.rejected();
      } else {
        entry.tally().published();
        counters.published(entry.article().bytes().length);
      }
    }
    publisher.receipts(corrections);
    sending.rejections().forEach(receipt -> counters.rejected());
  }

  private void move(Tally tally) {
    DroppedFile file = tally.file();
    try {
      if (hasChanged(file)) {
        // Written to after it was published: the rescan takes it as a new drop.
        LOG.atInfo()
            .setMessage("file changed after it was taken")
            .addKeyValue("drop", file.name())
            .log();
        return;
      }
      var refusal = tally.refusal();
      if (refusal.isPresent()) {
        archive.failed(file, refusal.get());
        counters.failed();
      } else {
        archive.done(file);
        counters.done();
      }
      LOG.atDebug().setMessage("file moved").addKeyValue("drop", file.name()).log();
    } catch (NoSuchFileException e) {
      LOG.atDebug().setMessage("file vanished").addKeyValue("drop", file.name()).log();
    } catch (IOException e) {
      stuck.put(file.path(), tally);
      health.bad(HealthSign.Part.ARCHIVE, "a published file cannot be moved: " + e);
    }
  }

  /** Tries again to move what is published and could not be moved. */
  void moveStuck() {
    if (stuck.isEmpty()) {
      return;
    }
    var waiting = List.copyOf(stuck.values());
    stuck.clear();
    waiting.forEach(this::move);
    if (stuck.isEmpty()) {
      health.good(HealthSign.Part.ARCHIVE);
    }
  }

  int stuckFiles() {
    return stuck.size();
  }
}
