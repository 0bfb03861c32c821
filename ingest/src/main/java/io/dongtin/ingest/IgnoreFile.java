package io.dongtin.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code .dongtinignore} in the inbox, with the patterns of {@code gitignore(5)}: what the
 * user wants to be left alone. Read again when it has changed. Used by one thread.
 */
final class IgnoreFile {
  static final String NAME = ".dongtinignore";

  private final Path file;
  private @Nullable Mark mark;
  private @Nullable IgnoreNode patterns;

  IgnoreFile(Path inbox) {
    this.file = inbox.resolve(NAME);
  }

  /**
   * Reads the patterns if the file has changed since.
   *
   * @throws IOException if it is there and cannot be read: without it, too much would be taken
   */
  void refresh() throws IOException {
    Mark now = present();
    if (Objects.equals(now, mark)) {
      return;
    }
    patterns = now == null ? null : read();
    mark = now;
  }

  private IgnoreNode read() throws IOException {
    var read = new IgnoreNode();
    try (InputStream in = Files.newInputStream(file)) {
      read.parse(in);
    }
    return read;
  }

  private @Nullable Mark present() throws IOException {
    try {
      return Mark.of(file);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  boolean hasPatterns() {
    return patterns != null && !patterns.getRules().isEmpty();
  }

  /**
   * Whether a pattern matches the file or folder, or a folder that it lies in.
   *
   * @param name relative to the inbox, with {@code /} between folders
   */
  boolean ignores(String name, boolean folder) {
    for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
      if (matches(name.substring(0, end), true)) {
        return true;
      }
    }
    return matches(name, folder);
  }

  private boolean matches(String name, boolean folder) {
    return patterns != null && patterns.isIgnored(name, folder) == IgnoreNode.MatchResult.IGNORED;
  }
}
