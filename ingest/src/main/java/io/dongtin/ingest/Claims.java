package io.dongtin.ingest;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which of several ingesters on one inbox has a file: the one that renamed it into a folder of its
 * own. Beside that folder lies a file that its owner keeps locked for as long as it lives; when it
 * is dead, whoever notices puts what it had back where it lay.
 */
final class Claims implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
  private static final String LOCK = ".lock";

  /** A JVM cannot ask for its own locks: it would lose them. */
  private static final Set<String> IN_THIS_JVM = ConcurrentHashMap.newKeySet();

  private final Path inbox;
  private final Path all;
  private final String id = UUID.randomUUID().toString();
  private final Path own;
  private final FileChannel lock;

  /** Begins a life: makes the folder and the lock. */
  Claims(Path inbox) {
    this.inbox = inbox;
    this.all = inbox.resolve(".dongtin").resolve("claims");
    this.own = all.resolve(id);
    IN_THIS_JVM.add(id);
    try {
      Files.createDirectories(own);
      // Locked before it has its name, so that nobody ever meets it unlocked.
      Path unnamed = all.resolve(id + ".new");
      lock = FileChannel.open(unnamed, CREATE_NEW, WRITE);
      var unused = lock.lock();
      Files.move(unnamed, all.resolve(id + LOCK), ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot claim files in " + inbox, e);
    }
  }

  /**
   * Takes the file away from all others; none if another one was quicker.
   *
   * @throws ChangedFileException if it is not the file any more that was looked at
   */
  Optional<DroppedFile> claim(DroppedFile file) throws IOException {
    Path claimed = own.resolve(inbox.relativize(file.home()));
    try {
      Files.createDirectories(claimed.getParent());
      Files.move(file.home(), claimed, ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (file.hasSideCar()) {
      moveIfThere(SideCar.of(file.home()), SideCar.of(claimed));
    }
    Mark mark = Mark.of(claimed);
    var mine = file.at(claimed, mark);
    if (!mark.isSameFile(file.mark())) {
      giveBack(mine);
      throw new ChangedFileException(file.name());
    }
    return Optional.of(mine);
  }

  /** Puts the file back where it lay, unless that name is taken: then when it is free. */
  void giveBack(DroppedFile file) {
    try {
      giveBack(file.path(), file.home());
    } catch (IOException e) {
      LOG.atWarn()
          .setMessage("a file cannot be put back; that is tried again at the next start")
          .addKeyValue("drop", file.name())
          .setCause(e)
          .log();
    }
  }

  private static void giveBack(Path claimed, Path home) throws IOException {
    if (Files.exists(home, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.createDirectories(home.getParent());
    // The side-car first: a file is never met without it.
    moveIfThere(SideCar.of(claimed), SideCar.of(home));
    moveIfThere(claimed, home);
  }

  private static void moveIfThere(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      // Not there.
    }
  }

  /** Puts back what ingesters had that have died. */
  void giveBackForTheDead() throws IOException {
    List<Path> locks;
    try (Stream<Path> files = Files.list(all)) {
      locks = files.filter(file -> file.getFileName().toString().endsWith(LOCK)).toList();
    }
    for (var file : locks) {
      String name = file.getFileName().toString();
      String owner = name.substring(0, name.length() - LOCK.length());
      if (!IN_THIS_JVM.contains(owner)) {
        giveBackIfDead(file, all.resolve(owner));
      }
    }
  }

  private void giveBackIfDead(Path lockFile, Path folder) throws IOException {
    try (var channel = FileChannel.open(lockFile, WRITE);
        var taken = channel.tryLock()) {
      if (taken != null && emptied(folder)) {
        Files.delete(lockFile);
      }
    } catch (NoSuchFileException e) {
      // Another one was quicker.
    }
  }

  /** Whether all of it could be put back. */
  private boolean emptied(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.getFileName().toString().endsWith(SideCar.SUFFIX)) {
              giveBack(file, inbox.resolve(folder.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
              throws IOException {
            deleteIfEmpty(visited);
            return FileVisitResult.CONTINUE;
          }
        });
    return !Files.exists(folder);
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.delete(folder);
    } catch (java.nio.file.DirectoryNotEmptyException e) {
      // Something could not be put back yet.
    }
  }

  /** Ends this life in order: puts back what was not finished. */
  @Override
  public void close() {
    try {
      boolean empty = emptied(own);
      lock.close();
      if (empty) {
        Files.deleteIfExists(all.resolve(id + LOCK));
      }
    } catch (IOException e) {
      LOG.atWarn().setMessage("claims cannot all be put back").setCause(e).log();
    } finally {
      IN_THIS_JVM.remove(id);
    }
  }
}
