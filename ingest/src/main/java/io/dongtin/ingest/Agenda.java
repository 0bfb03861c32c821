package io.dongtin.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files to look at again, in the order in which they came, and what they looked like when they were
 * first seen so. Of bounded size; what finds no room is left to the rescan. Times are those of
 * {@link System#nanoTime}.
 */
final class Agenda {
  private static final int MAX_SIZE = 10_000;

  private final Map<Path, Entry> entries = new LinkedHashMap<>();

  private record Entry(Mark mark, long since, int tries, long due) {}

  /** Notes how the file looks, to look again after the wait. */
  void add(Path file, Mark mark, long now, Duration wait) {
    Entry before = same(file, mark);
    put(
        file,
        before == null
            ? new Entry(mark, now, 0, now + wait.toNanos())
            : new Entry(mark, before.since, before.tries, now + wait.toNanos()));
  }

  /** Notes that the file could not be read, and returns how often that has been so. */
  int addFailed(Path file, Mark mark, long now, Duration wait) {
    Entry before = same(file, mark);
    int tries = before == null ? 1 : before.tries + 1;
    put(file, new Entry(mark, before == null ? now : before.since, tries, now + wait.toNanos()));
    return tries;
  }

  private void put(Path file, Entry entry) {
    if (entries.size() < MAX_SIZE || entries.containsKey(file)) {
      entries.put(file, entry);
    }
  }

  /** For how long the file has been seen to look just so. */
  Duration unchangedFor(Path file, Mark mark, long now) {
    Entry entry = same(file, mark);
    return entry == null ? Duration.ZERO : Duration.ofNanos(now - entry.since);
  }

  /** Whether the file failed before, looking just so, and it is too soon to try again. */
  boolean isPostponed(Path file, Mark mark, long now) {
    Entry entry = same(file, mark);
    return entry != null && entry.tries > 0 && entry.due - now > 0;
  }

  private @Nullable Entry same(Path file, Mark mark) {
    Entry entry = entries.get(file);
    return entry != null && entry.mark.equals(mark) ? entry : null;
  }

  void remove(Path file) {
    entries.remove(file);
  }

  /** The files that are due; each stays until it is removed or noted again. */
  List<Path> due(long now) {
    List<Path> due = new ArrayList<>();
    entries.forEach(
        (file, entry) -> {
          if (entry.due - now <= 0) {
            due.add(file);
          }
        });
    return due;
  }

  /** Time until the next one is due, but at most the limit. */
  Duration untilNext(long now, Duration limit) {
    long shortest = limit.toNanos();
    for (var entry : entries.values()) {
      shortest = Math.min(shortest, Math.max(0, entry.due - now));
    }
    return Duration.ofNanos(shortest);
  }

  int size() {
    return entries.size();
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }
}
