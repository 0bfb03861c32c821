package io.dongtin.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the operating system says has changed. Only ever a hint: what it misses, the rescan finds.
 *
 * <p>Used by one thread, apart from {@link #close}.
 */
final class FolderEvents implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderEvents.class);

  /** Linux reports each write and each change of rights; other systems compare now and then. */
  private static final boolean SAYS_EACH_WRITE =
      System.getProperty("os.name", "").startsWith("Linux");

  /** What is known of how a file came to be reported. */
  enum Kind {
    /** Its name is new, and nothing has been written to it since. */
    APPEARED,
    CHANGED
  }

  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private boolean limitReached;

  FolderEvents(Path folder) {
    try {
      service = folder.getFileSystem().newWatchService();
    } catch (IOException e) {
      throw new UncheckedIOException("the operating system gives no folder events", e);
    }
  }

  /** Listens to a folder, though not to those inside; a second time for one folder does nothing. */
  void add(Path folder) {
    try {
      folders.put(
          folder.register(
              service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY),
          folder);
    } catch (NoSuchFileException | NotDirectoryException e) {
      LOG.atDebug().setMessage("folder vanished").addKeyValue("reason", e.getMessage()).log();
    } catch (IOException e) {
      if (!limitReached) {
        limitReached = true;
        LOG.atWarn()
            .setMessage("folder events are off for some folders; the rescan finds their files")
            .addKeyValue("reason", e.getMessage())
            .log();
      }
    }
  }

  /**
   * Waits for events.
   *
   * @return the files and folders that appeared or changed, and how; a folder itself where the
   *     system lost count; empty when the time is over or this is closed
   */
  Map<Path, Kind> await(Duration time) throws InterruptedException {
    Map<Path, Kind> changed = new LinkedHashMap<>();
    try {
      WatchKey key = service.poll(time.toNanos(), TimeUnit.NANOSECONDS);
      while (key != null) {
        collect(key, changed);
        key = service.poll();
      }
    } catch (ClosedWatchServiceException e) {
      // close() wakes whoever waits here.
      changed.clear();
    }
    return changed;
  }

  private void collect(WatchKey key, Map<Path, Kind> changed) {
    Path folder = folders.get(key);
    if (folder == null) {
      return;
    }
    for (var event : key.pollEvents()) {
      // The context is null when events overflowed: then only a look through the folder helps.
      Path path = event.context() instanceof Path name ? folder.resolve(name) : folder;
      Kind kind =
          SAYS_EACH_WRITE && event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE)
              ? Kind.APPEARED
              : Kind.CHANGED;
      changed.merge(path, kind, (one, other) -> Kind.CHANGED);
    }
    if (!key.reset()) {
      folders.remove(key);
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
