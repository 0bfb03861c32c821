package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that have been taken and are still in the inbox: under way to the broker, or published and
 * not to be moved at the moment. Safe for many threads.
 */
final class Departures {
  private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

  /** Published files that cannot be moved are remembered up to here, and then no more are taken. */
  private static final int MAX_STUCK = 10_000;

  private final Disposal disposal;
  private final Progress progress;
  private final @Nullable Claims claims;
  private final HealthSign health;
  private final Counters counters;
  private final Runnable afterBatch;
  private final Set<Path> underWay = new HashSet<>();
  private final Map<Path, Tally> stuck = new LinkedHashMap<>();

  /**
   * @param claims null where no other ingester works on the inbox
   * @param afterBatch is told when counters have changed
   */
  Departures(
      Disposal disposal,
      Progress progress,
      @Nullable Claims claims,
      HealthSign health,
      Counters counters,
      Runnable afterBatch) {
    this.disposal = disposal;
    this.progress = progress;
    this.claims = claims;
    this.health = health;
    this.counters = counters;
    this.afterBatch = afterBatch;
  }

  /**
   * Takes the file, unless that has been done, another ingester has it, or there is no room for one
   * more.
   *
   * @throws ChangedFileException if the file changed since it was looked at
   */
  Optional<DroppedFile> begin(DroppedFile file) throws IOException {
    if (disposal.isSettled(file) || !reserve(file)) {
      return Optional.empty();
    }
    Optional<DroppedFile> taken = Optional.empty();
    try {
      taken = claims == null ? Optional.of(file) : claims.claim(file);
      return taken;
    } finally {
      if (taken.isEmpty()) {
        release(file);
      }
    }
  }

  private synchronized boolean reserve(DroppedFile file) {
    Tally waiting = stuck.get(file.home());
    boolean replaced = waiting != null && !waiting.file().mark().equals(file.mark());
    if (replaced && claims == null) {
      stuck.remove(file.home());
    } else if (waiting != null) {
      return false;
    }
    return stuck.size() < MAX_STUCK && underWay.add(file.home());
  }

  private synchronized void release(DroppedFile file) {
    underWay.remove(file.home());
  }

  /** The file could not be read: it may be taken another time. */
  void giveUp(DroppedFile file) {
    giveBack(file);
    release(file);
  }

  private void giveBack(DroppedFile file) {
    if (claims != null) {
      claims.giveBack(file);
    }
  }

  /** Counts what the broker has acknowledged, and moves the files that were read to their end. */
  void settle(Batch batch) {
    Set<Tally> unfinished = new LinkedHashSet<>();
    for (var entry : batch.entries()) {
      unfinished.add(entry.tally());
      int index = entry.article().drop().index();
      if (entry.refusal() == null) {
        entry.tally().published(index);
        counters.published(entry.article().bytes().length);
      } else {
        entry.tally().rejected(index, entry.refusal());
        counters.rejected();
      }
    }
    for (var refused : batch.refused()) {
      unfinished.add(refused.tally());
      refused.tally().rejected(refused.receipt().drop().index(), refused.rejection());
      counters.rejected();
    }
    batch.finished().forEach(unfinished::remove);
    unfinished.forEach(progress::write);
    batch.finished().forEach(this::move);
    disposal.flush();
    afterBatch.run();
  }

  private void move(Tally tally) {
    DroppedFile file = tally.file();
    boolean moved = true;
    try {
      leave(tally);
    } catch (NoSuchFileException e) {
      LOG.atDebug().setMessage("file vanished").addKeyValue("drop", file.name()).log();
    } catch (IOException e) {
      moved = false;
      health.bad(HealthSign.Part.ARCHIVE, "a published file cannot be moved: " + e);
    }
    synchronized (this) {
      if (!moved) {
        stuck.put(file.home(), tally);
      }
      underWay.remove(file.home());
    }
  }

  private void leave(Tally tally) throws IOException {
    DroppedFile file = tally.file();
    if (file.hasChanged()) {
      // Written to after it was published: the rescan takes it as a new drop.
      LOG.atInfo()
          .setMessage("file changed after it was taken")
          .addKeyValue("drop", file.name())
          .log();
      giveBack(file);
      return;
    }
    var refusal = tally.refusal();
    if (refusal.isPresent()) {
      disposal.failed(file, refusal.get());
      counters.failed();
    } else {
      disposal.done(file);
      counters.done();
    }
    if (tally.isNoted()) {
      progress.remove(file);
    }
    LOG.atDebug().setMessage("file settled").addKeyValue("drop", file.name()).log();
  }

  /** Tries again to move what is published and could not be moved. */
  void moveStuck() {
    List<Tally> waiting = takeStuck();
    if (waiting.isEmpty()) {
      return;
    }
    waiting.forEach(this::move);
    disposal.flush();
    if (noneIsStuck()) {
      health.good(HealthSign.Part.ARCHIVE);
    }
  }

  private synchronized List<Tally> takeStuck() {
    var waiting = List.copyOf(stuck.values());
    underWay.addAll(stuck.keySet());
    stuck.clear();
    return waiting;
  }

  private synchronized boolean noneIsStuck() {
    return stuck.isEmpty();
  }

  /** How many files are published and could not be moved. */
  synchronized int stuck() {
    return stuck.size();
  }
}
