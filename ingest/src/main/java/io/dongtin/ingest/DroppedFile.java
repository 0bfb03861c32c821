package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file in the inbox that is finished, as it was when it was looked at.
 *
 * @param path where it lies now
 * @param name path relative to the inbox, with {@code /} between folders
 * @param hasSideCar whether a file beside it says something of it
 * @param home where it was dropped; elsewhere than the path while it is claimed
 */
record DroppedFile(Path path, String name, Mark mark, boolean hasSideCar, Path home) {
  DroppedFile(Path path, String name, Mark mark, boolean hasSideCar) {
    this(path, name, mark, hasSideCar, path);
  }

  DroppedFile(Path path, String name, Mark mark) {
    this(path, name, mark, false, path);
  }

  /** The same file at another place. */
  DroppedFile at(Path place, Mark there) {
    return new DroppedFile(place, name, there, hasSideCar, home);
  }

  boolean hasChanged() throws IOException {
    return !Mark.of(path).equals(mark);
  }
}
