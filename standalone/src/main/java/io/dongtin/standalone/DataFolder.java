package io.dongtin.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of everything that is kept between runs, held by one process at a time. */
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Makes the folder if it is not there, and locks it until {@link #close} or the end of the
   * process.
   *
   * @throws CannotStart if another process holds it, or it cannot be written
   */
  static DataFolder lock(Path folder) {
    Path file = folder.resolve("lock");
    try {
      Files.createDirectories(folder);
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new CannotStart(
            "the data folder "
                + folder.toAbsolutePath()
                + " is in use by another dongtin; stop that one, or give this one its own --data");
      }
      return new DataFolder(folder.toAbsolutePath(), channel, lock);
    } catch (IOException e) {
      throw new CannotStart("the data folder " + folder + " cannot be written: " + e.getMessage());
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // Held by this very process.
    }
  }

  Path kafka() {
    return folder.resolve("kafka");
  }

  Path elasticsearch() {
    return folder.resolve("elasticsearch");
  }

  Path enrich() {
    return folder.resolve("enrich");
  }

  Path root() {
    return folder;
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
