package io.dongtin.ingest;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides from a file's {@link Mark} alone whether whoever wrote it has finished, so nothing has to
 * be remembered about files that wait.
 *
 * <p>POSIX systems stamp every write with the same time of modification and of change, and no
 * program can set the time of change. That gives two signs, either of which is enough:
 *
 * <ul>
 *   <li>nothing about the file has changed for the quiet period;
 *   <li>its last change came a quiet period or more after its last write: it was moved in, or was
 *       given the times of its original at the end of a copy. Both stamps are of one clock, so this
 *       sign holds whatever ours says.
 * </ul>
 */
record Stillness(Duration quietPeriod) {
  /** An empty file is more often a copy that has not begun than an empty drop. */
  private static final int EMPTY_FILES_WAIT = 10;

  /**
   * How long to wait before looking again; zero or less if the file may be read.
   *
   * @param now on the clock of the file system that the mark comes from
   */
  Duration remaining(Mark mark, Instant now) {
    Duration sinceChange = Duration.between(mark.changed(), now);
    if (mark.size() == 0) {
      return quietPeriod.multipliedBy(EMPTY_FILES_WAIT).minus(sinceChange);
    }
    Duration fromWriteToChange = Duration.between(mark.modified(), mark.changed());
    return fromWriteToChange.compareTo(quietPeriod) >= 0
        ? Duration.ZERO
        : quietPeriod.minus(sinceChange);
  }
}
