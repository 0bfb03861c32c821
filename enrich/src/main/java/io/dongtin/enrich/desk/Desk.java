package io.dongtin.enrich.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules in a folder of {@code *.yaml} files, as they are now: a change is followed within
 * seconds. Of a file with a mistake the last rules without one stay. Safe for use by many threads.
 */
public final class Desk {
  private static final Logger log = LoggerFactory.getLogger(Desk.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  private final @Nullable Path folder;
  private final Duration lookEvery;
  private final Consumer<String> onMistake;
  private volatile DeskRules rules = DeskRules.NONE;
  private volatile long lookAgain = System.nanoTime();

  /** What was read last of each file; guarded by this. */
  private Map<Path, Read> read = new TreeMap<>();

  private record Mark(FileTime changed, long size) {}

  private record Read(Mark mark, @Nullable DeskFile file, @Nullable String mistake) {}

  private Desk(@Nullable Path folder, Duration lookEvery, Consumer<String> onMistake) {
    this.folder = folder;
    this.lookEvery = lookEvery;
    this.onMistake = onMistake;
  }

  /** A desk without rules. */
  public static Desk none() {
    return new Desk(null, LOOK_AGAIN, mistake -> {});
  }

  /** The desk of a folder, which need not be there yet. */
  public static Desk of(Path folder) {
    return of(folder, LOOK_AGAIN, mistake -> log.error("{}; its earlier rules stay", mistake));
  }

  /**
   * The desk of a folder, with a listener.
   *
   * @param lookEvery how often the folder is read again
   * @param onMistake hears of each mistake once, in words with file and line
   */
  public static Desk of(Path folder, Duration lookEvery, Consumer<String> onMistake) {
    return new Desk(folder, lookEvery, onMistake);
  }

  /** The rules of now. */
  public DeskRules rules() {
    if (folder != null && System.nanoTime() - lookAgain >= 0) {
      look(folder);
    }
    return rules;
  }

  /** What is wrong in the files, one sentence for each that has a mistake. */
  public synchronized List<String> mistakes() {
    rules();
    List<String> mistakes = new ArrayList<>();
    for (Read file : read.values()) {
      if (file.mistake() != null) {
        mistakes.add(file.mistake());
      }
    }
    return mistakes;
  }

  private synchronized void look(Path folder) {
    if (System.nanoTime() - lookAgain < 0) {
      return;
    }
    Map<Path, Read> now = new TreeMap<>();
    for (Map.Entry<Path, Mark> file : marks(folder).entrySet()) {
      Read before = read.get(file.getKey());
      now.put(
          file.getKey(),
          before != null && before.mark().equals(file.getValue())
              ? before
              : read(file.getKey(), file.getValue(), before));
    }
    if (!now.equals(read)) {
      List<DeskFile> files = new ArrayList<>();
      for (Read one : now.values()) {
        if (one.file() != null) {
          files.add(one.file());
        }
      }
      rules = files.isEmpty() ? DeskRules.NONE : new DeskRules(files);
      read = now;
      log.atInfo()
          .addKeyValue("folder", folder)
          .addKeyValue("files", now.size())
          .log("the desk's rules have changed");
    }
    lookAgain = System.nanoTime() + lookEvery.toNanos();
  }

  private Read read(Path file, Mark mark, @Nullable Read before) {
    try {
      return new Read(mark, DeskFileReader.read(file), null);
    } catch (DeskMistake e) {
      onMistake.accept(String.valueOf(e.getMessage()));
      return new Read(mark, before == null ? null : before.file(), e.getMessage());
    }
  }

  private static Map<Path, Mark> marks(Path folder) {
    Map<Path, Mark> marks = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return marks;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Desk::isRules).toList()) {
        marks.put(file, new Mark(Files.getLastModifiedTime(file), Files.size(file)));
      }
    } catch (IOException e) {
      // A file that goes while we look; the next look is two seconds away.
      log.atDebug().setCause(e).log("the desk's folder cannot be read");
    }
    return marks;
  }

  private static boolean isRules(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }
}
