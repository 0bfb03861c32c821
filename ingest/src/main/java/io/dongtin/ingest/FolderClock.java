package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time by the clock that stamps the files of the inbox. On a network file system that is
 * another machine's: if it is a minute slow, a file that is being written there looks a minute old
 * here.
 */
final class FolderClock {
  private final Path probe;
  private final Clock clock;
  private Duration ahead = Duration.ZERO;

  FolderClock(Path folder, Clock clock) {
    this.probe = folder.resolve("clock");
    this.clock = clock;
  }

  /** Measures how far that clock is ahead of ours, by writing a file and reading its stamp. */
  void measure() throws IOException {
    try {
      // Never the inbox itself: where that is gone, so is the disk that it lay on.
      Files.createDirectory(probe.getParent());
    } catch (FileAlreadyExistsException e) {
      // As it should be.
    }
    Files.write(probe, new byte[] {0});
    ahead = Duration.between(clock.instant(), Mark.of(probe).changed());
  }

  Instant now() {
    return clock.instant().plus(ahead);
  }
}
