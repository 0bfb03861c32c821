package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The watched folder: what belongs to it, and a walk through it that holds no list of files. */
final class Inbox {
  private final Path root;
  private final Path done;
  private final Path failed;
  private final IgnoreFile ignoreFile;

  Inbox(Path root, Path done, Path failed) {
    this.root = root;
    this.done = done;
    this.failed = failed;
    this.ignoreFile = new IgnoreFile(root);
  }

  Path root() {
    return root;
  }

  /** The path inside the inbox, or none if its bytes are not UTF-8. */
  Optional<String> name(Path file) {
    return FileNames.relative(root, file);
  }

  /**
   * Reads the user's own patterns again if they have changed.
   *
   * @throws IOException if they cannot be read
   */
  void refresh() throws IOException {
    ignoreFile.refresh();
  }

  /** Whether the file, or a folder that it lies in, is left alone. */
  boolean ignored(Path path) {
    return ignored(path, false);
  }

  private boolean ignored(Path path, boolean folder) {
    if (!path.startsWith(root) || path.startsWith(done) || path.startsWith(failed)) {
      return true;
    }
    if (path.equals(root)) {
      return false;
    }
    for (var name : root.relativize(path)) {
      if (IgnoreRules.ignored(name.toString())) {
        return true;
      }
    }
    return ignoreFile.hasPatterns()
        && name(path).map(name -> ignoreFile.ignores(name, folder)).orElse(false);
  }

  /**
   * Shows every folder and file that is not ignored to the visitor, a folder before what it holds.
   * Links are shown as files and never followed. What vanishes meanwhile is passed over.
   *
   * @throws IOException if the inbox itself cannot be read
   */
  void walk(Path from, Visitor visitor) throws IOException {
    Files.walkFileTree(from, new Walk(visitor));
  }

  /** Sees the inbox; an answer of false ends the walk. */
  interface Visitor {
    boolean folder(Path folder) throws IOException;

    boolean file(Path file) throws IOException;

    /** A folder, or a part of it, could not be read; the walk goes on beside it. */
    void unreadable(Path folder, IOException e);
  }

  private final class Walk implements FileVisitor<Path> {
    private final Visitor visitor;

    Walk(Visitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      return ignored(folder, true) ? FileVisitResult.SKIP_SUBTREE : goOnIf(visitor.folder(folder));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      return goOnIf(ignored(file) || visitor.file(file));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      report(file, e);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      if (e != null) {
        report(folder, e);
      }
      return FileVisitResult.CONTINUE;
    }

    private void report(Path path, IOException e) throws IOException {
      if (path.equals(root)) {
        throw e;
      }
      if (!(e instanceof NoSuchFileException)) {
        visitor.unreadable(path, e);
      }
    }

    private static FileVisitResult goOnIf(boolean wanted) {
      return wanted ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }
  }
}
