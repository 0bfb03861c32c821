package io.dongtin.ingest;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.dongtin.contract.Json;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Moves files out of the inbox, to where they keep their path and never replace an earlier file.
 */
final class Archive {
  /**
   * After so many equal names the time is put in, so that the search for a free one stays short.
   */
  private static final int MAX_NUMBER = 9;

  private final Path inbox;
  private final Path done;
  private final Path failed;
  private final Clock clock;

  Archive(Path inbox, Path done, Path failed, Clock clock) {
    this.inbox = inbox;
    this.done = done;
    this.failed = failed;
    this.clock = clock;
  }

  /** Moves a published file to the folder of the day. */
  Path done(DroppedFile file) throws IOException {
    return move(file.path(), done.resolve(LocalDate.now(clock).toString()));
  }

  /** Moves a refused file, and writes the reason beside it. */
  Path failed(DroppedFile file, Rejection rejection) throws IOException {
    Path target = move(file.path(), failed);
    Path reason = FileNames.withSuffix(target, IgnoreRules.REASON_FILE);
    Files.write(
        reason,
        Json.mapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(ReasonFile.of(file, rejection, clock.instant())));
    return target;
  }

  private Path move(Path file, Path folder) throws IOException {
    Path target = reserve(folder, inbox.relativize(file));
    boolean moved = false;
    try {
      rename(file, target);
      moved = true;
    } finally {
      if (!moved) {
        Files.deleteIfExists(target);
      }
    }
    return target;
  }

  /**
   * Creates an empty file that nobody else has, for the move to replace: the check that a name is
   * free and the taking of it have to be one step.
   */
  private Path reserve(Path folder, Path relative) throws IOException {
    Path wanted = inFolder(folder, relative);
    for (int number = 0; ; number++) {
      Path candidate =
          number == 0
              ? wanted
              : FileNames.numbered(
                  wanted, number <= MAX_NUMBER ? "" + number : clock.millis() + "-" + number);
      try {
        return Files.createFile(candidate);
      } catch (FileAlreadyExistsException e) {
        // Taken: the next number.
      }
    }
  }

  private static Path inFolder(Path folder, Path relative) throws IOException {
    for (int number = 0; ; number++) {
      Path base = number == 0 ? folder : FileNames.withSuffix(folder, "." + number);
      Path wanted = base.resolve(relative);
      try {
        Files.createDirectories(wanted.getParent());
        return wanted;
      } catch (FileAlreadyExistsException | NotDirectoryException e) {
        // An earlier file has the name that a folder needs now: a second tree beside the first.
        if (number == MAX_NUMBER) {
          throw e;
        }
      }
    }
  }

  private static void rename(Path file, Path target) throws IOException {
    try {
      Files.move(file, target, ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Another file system: copied, then deleted here.
      Files.move(file, target, REPLACE_EXISTING);
    }
  }
}
