package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** The watched folder: what belongs to it, and a walk through it that holds no list of files. */
final class Inbox {
  private final Path root;
  private final Path done;
  private final Path failed;

  Inbox(Path root, Path done, Path failed) {
    this.root = root;
    this.done = done;
    this.failed = failed;
  }

  Path root() {
    return root;
  }

  /** The path inside the inbox, or none if its bytes are not UTF-8. */
  Optional<String> name(Path file) {
    return FileNames.relative(root, file);
  }

  /** Whether the file or folder, or a folder that it lies in, is left alone. */
  boolean ignored(Path path) {
    if (!path.startsWith(root) || path.startsWith(done) || path.startsWith(failed)) {
      return true;
    }
    for (var name : root.relativize(path)) {
      if (IgnoreRules.ignored(name.toString())) {
        return !path.equals(root);
      }
    }
    return false;
  }

  /**
   * Shows every folder and file that is not ignored to the visitor, a folder before what it holds.
   * Links are shown as files and never followed. What vanishes meanwhile is passed over.
   *
   * @throws IOException if a folder cannot be read
   */
  void walk(Path from, Visitor visitor) throws IOException {
    Files.walkFileTree(from, new Walk(visitor));
  }

  /** Sees the inbox; an answer of false ends the walk. */
  interface Visitor {
    boolean folder(Path folder) throws IOException;

    boolean file(Path file) throws IOException;
  }

  private final class Walk implements FileVisitor<Path> {
    private final Visitor visitor;

    Walk(Visitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (ignored(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      return goOnIf(visitor.folder(folder));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      return goOnIf(ignored(file) || visitor.file(file));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException && !file.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException e) {
      // A folder that vanishes while it is read has no more files to show.
      return FileVisitResult.CONTINUE;
    }

    private static FileVisitResult goOnIf(boolean wanted) {
      return wanted ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }
  }
}
