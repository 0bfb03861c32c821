package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final Archive archive;
  private final HealthSign health;
  private final Counters counters;
  private final Runnable afterBatch;
  private final Set<Path> underWay = new HashSet<>();
  private final Map<Path, Tally> stuck = new LinkedHashMap<>();

  /**
   * @param afterBatch is told when counters have changed
   */
  Departures(Archive archive, HealthSign health, Counters counters, Runnable afterBatch) {
    this.archive = archive;
    this.health = health;
    this.counters = counters;
    this.afterBatch = afterBatch;
  }

  /** Takes the file, unless that has been done or there is no room for another one. */
  synchronized boolean begin(DroppedFile file) {
    if (underWay.contains(file.path())) {
      return false;
    }
    Tally waiting = stuck.get(file.path());
    if (waiting != null && waiting.file().mark().equals(file.mark())) {
      return false;
    }
    stuck.remove(file.path());
    if (stuck.size() >= MAX_STUCK) {
      return false;
    }
    underWay.add(file.path());
    return true;
  }

  /** The file could not be read: it may be taken another time. */
  synchronized void giveUp(DroppedFile file) {
    underWay.remove(file.path());
  }

  /** Counts what the broker has acknowledged, and moves the files that were read to their end. */
  synchronized void settle(Batch batch) {
    for (var entry : batch.entries()) {
      if (entry.refusal() == null) {
        entry.tally().published();
        counters.published(entry.article().bytes().length);
      } else {
        entry.tally().rejected(entry.refusal());
        counters.rejected();
      }
    }
    for (var refused : batch.refused()) {
      refused.tally().rejected(refused.rejection());
      counters.rejected();
    }
    batch.finished().forEach(this::move);
    afterBatch.run();
  }

  private void move(Tally tally) {
    DroppedFile file = tally.file();
    underWay.remove(file.path());
    try {
      if (file.hasChanged()) {
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
  synchronized void moveStuck() {
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
}
