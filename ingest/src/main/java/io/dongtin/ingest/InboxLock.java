package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps a second ingester from an inbox, unless both say that they share it. The system takes the
 * lock back when the process ends, however it ends.
 */
final class InboxLock implements AutoCloseable {
  private final FileChannel channel;

  private InboxLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param shared whether others that share the inbox may have it too
   * @throws InboxException if another ingester has it
   */
  static InboxLock take(Path inbox, boolean shared) {
    Path file = inbox.resolve(".dongtin").resolve("lock");
    FileChannel channel = open(file);
    boolean taken = false;
    try {
      taken = channel.tryLock(0, Long.MAX_VALUE, shared) != null;
    } catch (OverlappingFileLockException e) {
      // The JVM keeps one lock a file for all: another ingester in this JVM has it.
      taken = shared;
    } catch (IOException e) {
      throw InboxException.unusable(inbox, e);
    } finally {
      if (!taken) {
        close(channel);
      }
    }
    if (!taken) {
      throw InboxException.inUse(inbox, holder(file));
    }
    if (!shared) {
      sign(channel);
    }
    return new InboxLock(channel);
  }

  /** Says who has it, for the message to others. */
  private static void sign(FileChannel channel) {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(("" + ProcessHandle.current().pid()).getBytes(US_ASCII)));
    } catch (IOException e) {
      // A full disk: the lock holds all the same.
    }
  }

  private static String holder(Path file) {
    try {
      String process = Files.readString(file, US_ASCII);
      return process.matches("\\d{1,12}") ? " (process " + process + ")" : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static FileChannel open(Path file) {
    try {
      Files.createDirectories(file.getParent());
      return FileChannel.open(file, CREATE, READ, WRITE);
    } catch (IOException e) {
      throw InboxException.unusable(file, e);
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    close(channel);
  }
}
