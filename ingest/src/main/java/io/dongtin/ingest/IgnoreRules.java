package io.dongtin.ingest;

import java.util.List;
import java.util.Locale;

/**
 * Which names are left alone: files that are still being written, and what programs leave behind.
 */
final class IgnoreRules {
  /** Browsers, wget, rsync and WinSCP write under these names until they are done. */
  private static final List<String> UNFINISHED =
      List.of(".part", ".tmp", ".crdownload", ".partial", ".filepart");

  /** Ours; a folder that is moved back from {@code failed} brings them along. */
  static final String REASON_FILE = ".reason.json";

  private IgnoreRules() {}

  /** Whether a file or folder of that name, without its parents, is left alone. */
  static boolean ignored(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(".")
        || lower.endsWith("~")
        || lower.endsWith(REASON_FILE)
        || lower.endsWith(SideCar.SUFFIX)
        || lower.equals("thumbs.db")
        || lower.equals("desktop.ini")
        || UNFINISHED.stream().anyMatch(lower::endsWith);
  }
}
