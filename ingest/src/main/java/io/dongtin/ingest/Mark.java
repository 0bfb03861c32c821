package io.dongtin.ingest;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What the file system says of a file, without a look inside: two equal marks are the same file
 * with the same bytes.
 *
 * @param modified last write to the bytes, or what a copying program set
 * @param changed last change of the bytes, name or attributes; no program can set it
 * @param inode number of the file in its file system, or what stands for it there
 */
record Mark(Kind kind, long size, Instant modified, Instant changed, String inode) {

  enum Kind {
    FILE,
    FOLDER,
    LINK,
    OTHER
  }

  private static final String POSIX =
      "unix:size,lastModifiedTime,ctime,ino,isRegularFile,isDirectory,isSymbolicLink";

  static Mark of(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return withoutChangeTime(path);
    }
    Map<String, Object> values = Files.readAttributes(path, POSIX, NOFOLLOW_LINKS);
    return new Mark(
        kind(is(values, "isRegularFile"), is(values, "isDirectory"), is(values, "isSymbolicLink")),
        (Long) get(values, "size"),
        ((FileTime) get(values, "lastModifiedTime")).toInstant(),
        ((FileTime) get(values, "ctime")).toInstant(),
        get(values, "ino").toString());
  }

  /** Windows: the time of creation moves when a file is copied, though not when it is moved. */
  private static Mark withoutChangeTime(Path path) throws IOException {
    var values = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
    Instant modified = values.lastModifiedTime().toInstant();
    Instant created = values.creationTime().toInstant();
    return new Mark(
        kind(values.isRegularFile(), values.isDirectory(), values.isSymbolicLink()),
        values.size(),
        modified,
        created.isAfter(modified) ? created : modified,
        Objects.toString(values.fileKey(), ""));
  }

  /** Whether it is the same file with the same bytes, wherever it lies and whoever may read it. */
  boolean isSameFile(Mark other) {
    return kind == other.kind
        && size == other.size
        && modified.equals(other.modified)
        && inode.equals(other.inode);
  }

  private static Kind kind(boolean file, boolean folder, boolean link) {
    return link ? Kind.LINK : folder ? Kind.FOLDER : file ? Kind.FILE : Kind.OTHER;
  }

  private static boolean is(Map<String, Object> values, String name) {
    return (Boolean) get(values, name);
  }

  private static Object get(Map<String, Object> values, String name) {
    return Objects.requireNonNull(values.get(name), name);
  }
}
