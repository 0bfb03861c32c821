package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file in the inbox that is finished, as it was when it was looked at.
 *
 * @param name path relative to the inbox, with {@code /} between folders
 */
record DroppedFile(Path path, String name, Mark mark) {
  boolean hasChanged() throws IOException {
    return !Mark.of(path).equals(mark);
  }
}
