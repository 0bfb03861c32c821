package io.dongtin.ingest;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides from a file's {@link Mark} whether whoever wrote it has finished.
 *
 * <p>POSIX systems stamp every write with the same time of modification and of change, and no
 * program can set the time of change. That gives signs that need no memory of the file, so a
 * hundred thousand files that wait at the start are judged as they are met; any one is enough:
 *
 * <ul>
 *   <li>nothing about the file has changed for the quiet period, by the clock of its file system;
 *   <li>its last change came a quiet period or more after its last write: it was moved in, or was
 *       given the times of its original at the end of a copy. Both stamps are of one clock, so this
 *       sign holds whatever ours says;
 *   <li>we have seen it look just so for the quiet period, whatever its stamps say.
 * </ul>
 */
record Stillness(Duration quietPeriod) {
  /** An empty file is more often a copy that has not begun than an empty drop. */
  private static final int EMPTY_FILES_WAIT = 10;

  /**
   * How long to wait before looking again; zero or less if the file may be read.
   *
   * @param now on the clock of the file system that the mark comes from
   * @param seenSo for how long the file has been seen to have this mark
   */
  Duration remaining(Mark mark, Instant now, Duration seenSo) {
    Duration needed = mark.size() == 0 ? quietPeriod.multipliedBy(EMPTY_FILES_WAIT) : quietPeriod;
    Duration fromWriteToChange = Duration.between(mark.modified(), mark.changed());
    if (mark.size() > 0 && fromWriteToChange.compareTo(quietPeriod) >= 0) {
      return Duration.ZERO;
    }
    Duration sinceChange = Duration.between(mark.changed(), now);
    return needed.minus(sinceChange.compareTo(seenSo) > 0 ? sinceChange : seenSo);
  }

  /**
   * Whether a file whose name has just appeared, with no write reported since, came in by a move. A
   * file that is being written here has one time for both; one that is given other rights meanwhile
   * is reported as changed.
   */
  boolean wasMovedIn(Mark mark) {
    return mark.size() > 0 && mark.changed().isAfter(mark.modified());
  }
}
