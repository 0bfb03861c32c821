package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the inbox and has its finished files taken: all of it now and then, and what the
 * operating system names at once. Run by one thread; {@link #stop} may be called by any.
 */
final class IngestLoop {
  /** A look through a slow inbox takes at most this share of the time. */
  private static final int RESCAN_SHARE = 10;

  /**
   * A file that cannot be read so many times is refused: the disk and not the moment is to blame.
   */
  private static final int MAX_TRIES = 5;

  private final Inbox inbox;
  private final FolderClock folderClock;
  private final Stillness stillness;
  private final FileTaker taker;
  private final Departures departures;
  private final HealthSign health;
  private final Duration rescan;
  private final @Nullable FolderEvents events;
  private final @Nullable Claims claims;
  private final Agenda agenda = new Agenda();
  private int unreadable;
  private final CountDownLatch stopped = new CountDownLatch(1);

  IngestLoop(
      Inbox inbox,
      FolderClock folderClock,
      IngestConfig config,
      FileTaker taker,
      Departures departures,
      HealthSign health,
      @Nullable FolderEvents events,
      @Nullable Claims claims) {
    this.inbox = inbox;
    this.folderClock = folderClock;
    this.stillness = new Stillness(config.quietPeriod());
    this.taker = taker;
    this.departures = departures;
    this.health = health;
    this.rescan = config.rescan();
    this.events = events;
    this.claims = claims;
  }

  /** Goes on until {@link #stop} or an interrupt. */
  void watch() throws InterruptedException {
    var backoff = new Backoff();
    long nextRescan = System.nanoTime();
    while (!isStopped()) {
      try {
        if (System.nanoTime() - nextRescan >= 0) {
          nextRescan = lookThrough();
        }
        long now = System.nanoTime();
        Duration untilRescan = Duration.ofNanos(Math.max(0, nextRescan - now));
        for (var event : await(agenda.untilNext(now, untilRescan)).entrySet()) {
          lookAt(event.getKey(), event.getValue());
        }
        lookAtDue();
        taker.flush();
        backoff.reset();
      } catch (IOException e) {
        health.bad(HealthSign.Part.INBOX, "the inbox cannot be read: " + e);
        nextRescan = System.nanoTime();
        pause(backoff.next());
      }
    }
    taker.drain();
  }

  /**
   * Takes everything that is there, and waits for what is still being written, up to a limit.
   *
   * @return how many files, and folders that cannot be read, were left
   */
  int once(Duration patience) throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    lookThrough();
    while (!agenda.isEmpty() && !isStopped() && System.nanoTime() - end < 0) {
      pause(agenda.untilNext(System.nanoTime(), patience));
      lookAtDue();
      taker.flush();
    }
    taker.drain();
    departures.moveStuck();
    return unreadable + agenda.size() + departures.stuck();
  }

  void stop() {
    stopped.countDown();
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Returns when to do so again. */
  private long lookThrough() throws IOException, InterruptedException {
    long start = System.nanoTime();
    folderClock.measure();
    inbox.refresh();
    if (claims != null) {
      claims.giveBackForTheDead();
    }
    departures.moveStuck();
    unreadable = lookThrough(inbox.root());
    if (unreadable == 0) {
      health.good(HealthSign.Part.INBOX);
    }
    taker.flush();
    long end = System.nanoTime();
    return end + Math.max(rescan.toNanos(), RESCAN_SHARE * (end - start));
  }

  /** Returns how many folders in it could not be read. */
  private int lookThrough(Path folder) throws IOException, InterruptedException {
    var walk = new Walk();
    inbox.walk(folder, walk);
    if (walk.interrupted) {
      throw new InterruptedException("interrupted while looking through the inbox");
    }
    return walk.unreadable;
  }

  private Map<Path, FolderEvents.Kind> await(Duration time) throws InterruptedException {
    if (events != null) {
      return events.await(time);
    }
    pause(time);
    return Map.of();
  }

  private void pause(Duration time) throws InterruptedException {
    boolean unused = stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void lookAtDue() throws IOException, InterruptedException {
    for (var file : agenda.due(System.nanoTime())) {
      lookAt(file, FolderEvents.Kind.CHANGED);
    }
  }

  private void lookAt(Path path, FolderEvents.Kind kind) throws IOException, InterruptedException {
    if (path.endsWith(IgnoreFile.NAME)) {
      inbox.refresh();
    }
    if (inbox.ignored(path) || isStopped()) {
      return;
    }
    Mark mark;
    try {
      mark = Mark.of(path);
    } catch (NoSuchFileException e) {
      // Gone before we came, as temporary files are.
      agenda.remove(path);
      return;
    }
    if (mark.kind() == Mark.Kind.FOLDER) {
      lookThrough(path);
      return;
    }
    long now = System.nanoTime();
    Duration remaining =
        kind == FolderEvents.Kind.APPEARED && stillness.wasMovedIn(mark)
            ? Duration.ZERO
            : stillness.remaining(mark, folderClock.now(), agenda.unchangedFor(path, mark, now));
    Mark sideCar = sideCar(path);
    if (sideCar != null) {
      Duration itsOwn = stillness.remaining(sideCar, folderClock.now(), Duration.ZERO);
      remaining = itsOwn.compareTo(remaining) > 0 ? itsOwn : remaining;
    }
    if (remaining.isPositive()) {
      agenda.add(path, mark, now, remaining);
    } else if (!agenda.isPostponed(path, mark, now)) {
      take(path, mark, sideCar != null);
    }
  }

  private static @Nullable Mark sideCar(Path path) throws IOException {
    try {
      return Mark.of(SideCar.of(path));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private void take(Path path, Mark mark, boolean hasSideCar)
      throws IOException, InterruptedException {
    var name = inbox.name(path);
    var file = new DroppedFile(path, name.orElse(path.getFileName().toString()), mark, hasSideCar);
    if (name.isEmpty()) {
      taker.refuse(file, new Rejection(Reason.NAME_NOT_USABLE, "its name is not text in UTF-8"));
      agenda.remove(path);
      return;
    }
    try {
      taker.take(file);
      agenda.remove(path);
    } catch (ChangedFileException e) {
      agenda.add(path, mark, System.nanoTime(), stillness.quietPeriod());
    } catch (IOException e) {
      long now = System.nanoTime();
      if (agenda.addFailed(path, mark, now, rescan) >= MAX_TRIES) {
        taker.refuse(file, Rejection.unreadable(e));
        agenda.remove(path);
      }
    }
  }

  private final class Walk implements Inbox.Visitor {
    private boolean interrupted;
    private int unreadable;

    @Override
    public boolean folder(Path folder) {
      if (events != null) {
        // First listen, then look: what comes in between is seen twice and not never.
        events.add(folder);
      }
      return !isStopped();
    }

    @Override
    public boolean file(Path file) throws IOException {
      try {
        lookAt(file, FolderEvents.Kind.CHANGED);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      return !interrupted && !isStopped();
    }

    @Override
    public void unreadable(Path folder, IOException e) {
      unreadable++;
      health.bad(HealthSign.Part.INBOX, "a part of the inbox cannot be read: " + e);
    }
  }
}
