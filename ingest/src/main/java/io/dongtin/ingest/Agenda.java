package io.dongtin.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files to look at again, and when: those that were not yet still. Of bounded size; what finds no
 * room is left to the rescan.
 */
final class Agenda {
  private static final int MAX_SIZE = 10_000;

  private final Map<Path, Long> due = new HashMap<>();

  /** Times are those of {@link System#nanoTime}. */
  void add(Path file, long now, Duration wait) {
    if (due.size() < MAX_SIZE || due.containsKey(file)) {
      due.put(file, now + wait.toNanos());
    }
  }

  /** Takes out what is due. */
  List<Path> take(long now) {
    List<Path> taken = new ArrayList<>();
    due.forEach(
        (file, time) -> {
          if (time - now <= 0) {
            taken.add(file);
          }
        });
    taken.forEach(due::remove);
    return taken;
  }

  /** Time until the next one is due, but at most the limit. */
  Duration untilNext(long now, Duration limit) {
    long shortest = limit.toNanos();
    for (long time : due.values()) {
      shortest = Math.min(shortest, Math.max(0, time - now));
    }
    return Duration.ofNanos(shortest);
  }

  boolean isEmpty() {
    return due.isEmpty();
  }
}
