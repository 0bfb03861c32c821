package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Adds up the files in an inbox. */
final class InboxSize implements Inbox.Visitor {
  private long bytes;

  long bytes() {
    return bytes;
  }

  @Override
  public boolean folder(Path folder) {
    return true;
  }

  @Override
  public boolean file(Path file) throws IOException {
    try {
      bytes += Mark.of(file).size();
    } catch (NoSuchFileException e) {
      // Taken before it was counted.
    }
    return true;
  }

  @Override
  public void unreadable(Path folder, IOException e) {
    // Ingest itself says so.
  }
}
