package io.dongtin.ingest;

import java.io.IOException;

/** A file was written to while it was read; whoever reads it looks at it again later. */
final class ChangedFileException extends IOException {
  ChangedFileException(String name) {
    super(name + " changed while it was read");
  }
}
