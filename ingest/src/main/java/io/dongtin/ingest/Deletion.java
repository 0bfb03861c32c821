package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.Files;

/** Deletes published files; refused ones are moved to where somebody can look at them. */
record Deletion(Archive archive) implements Disposal {
  @Override
  public boolean isSettled(DroppedFile file) {
    return false;
  }

  @Override
  public void done(DroppedFile file) throws IOException {
    Files.delete(file.path());
    if (file.hasSideCar()) {
      Files.deleteIfExists(SideCar.of(file.path()));
    }
  }

  @Override
  public void failed(DroppedFile file, Rejection rejection) throws IOException {
    archive.failed(file, rejection);
  }

  @Override
  public void flush() {
    // The file system remembers.
  }

  @Override
  public void close() {
    archive.close();
  }
}
