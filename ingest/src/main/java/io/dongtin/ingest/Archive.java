package io.dongtin.ingest;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.dongtin.contract.Json;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Moves files out of the inbox, to where they keep their path and never replace an earlier file.
 */
final class Archive implements Disposal {
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
  @Override
  public void done(DroppedFile file) throws IOException {
    var unused = move(file, done.resolve(LocalDate.now(clock).toString()));
  }

  /** Moves a refused file, and writes the reason beside it. */
  @Override
  public void failed(DroppedFile file, Rejection rejection) throws IOException {
    explain(move(file, failed), file, rejection);
  }

  /** Writes the reason to where the file would have been moved, and leaves the file. */
  void explain(DroppedFile file, Rejection rejection) throws IOException {
    Path place = failed.resolve(inbox.relativize(file.home()));
    Files.createDirectories(place.getParent());
    explain(place, file, rejection);
  }

  private void explain(Path beside, DroppedFile file, Rejection rejection) throws IOException {
    Files.write(
        FileNames.withSuffix(beside, IgnoreRules.REASON_FILE),
        Json.mapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(ReasonFile.of(file, rejection, clock.instant())));
  }

  @Override
  public boolean isSettled(DroppedFile file) {
    // What has been dealt with is not there any more.
    return false;
  }

  @Override
  public void flush() {
    // The file system remembers.
  }

  @Override
  public void close() {
    // Holds nothing.
  }

  private Path move(DroppedFile file, Path folder) throws IOException {
    Path target = move(file.path(), inbox.relativize(file.home()), folder);
    if (file.hasSideCar()) {
      moveSideCar(file.path(), target);
    }
    return target;
  }

  /** After its file: should a kill come between the two, a file is never read without it. */
  private static void moveSideCar(Path file, Path target) throws IOException {
    try {
      Files.move(SideCar.of(file), SideCar.of(target), REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      // Somebody took it away.
    }
  }

  private Path move(Path file, Path relative, Path folder) throws IOException {
    for (int number = 0; ; number++) {
      Path tree = number == 0 ? folder : FileNames.withSuffix(folder, "." + number);
      try {
        return moveTo(file, tree.resolve(relative));
      } catch (FileAlreadyExistsException | NotDirectoryException e) {
        // An earlier file has the name that a folder needs now: a second tree beside the first.
        if (number == MAX_NUMBER) {
          throw e;
        }
      }
    }
  }

  private Path moveTo(Path file, Path wanted) throws IOException {
    for (int number = 0; ; number++) {
      Path target = number == 0 ? wanted : FileNames.numbered(wanted, number(number));
      if (moveIfFree(file, target)) {
        return target;
      }
    }
  }

  private String number(int number) {
    return number <= MAX_NUMBER ? "" + number : clock.millis() + "-" + number;
  }

  /**
   * A second name for the file, then the first one removed: the check that the new name is free and
   * the taking of it are one step. False if it is taken.
   */
  private static boolean moveIfFree(Path file, Path target) throws IOException {
    try {
      link(file, target);
    } catch (FileAlreadyExistsException e) {
      if (!isSame(file, target)) {
        return false;
      }
      // A run that was killed between the two steps.
    } catch (NoSuchFileException | AccessDeniedException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Another file system, one without links, or a file of another user: Linux forbids that.
      return renameIfFree(file, target);
    }
    Files.delete(file);
    return true;
  }

  private static void link(Path file, Path target) throws IOException {
    try {
      Files.createLink(target, file);
    } catch (NoSuchFileException | NotDirectoryException e) {
      Files.createDirectories(target.getParent());
      Files.createLink(target, file);
    }
  }

  private static boolean isSame(Path file, Path target) throws IOException {
    try {
      return Files.isRegularFile(target, NOFOLLOW_LINKS) && Files.isSameFile(file, target);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Creates an empty file that nobody else has, for the move to replace. */
  private static boolean renameIfFree(Path file, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try {
      Files.createFile(target);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    boolean moved = false;
    try {
      rename(file, target);
      moved = true;
    } finally {
      if (!moved) {
        Files.deleteIfExists(target);
      }
    }
    return true;
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
