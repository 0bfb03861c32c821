package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.Path;

/** Ingest cannot work on the inbox. The message says why, where, and what a person can do. */
public final class InboxException extends IllegalStateException {
  private InboxException(String message) {
    super(message);
  }

  private InboxException(String message, IOException cause) {
    super(message + ": " + cause, cause);
  }

  /**
   * Somebody else has it, and the two do not share it.
   *
   * @param holder who, as far as is known; begins with a blank if not empty
   */
  static InboxException inUse(Path inbox, String holder) {
    return new InboxException(
        "another ingester%s works on %s: stop it, or watch another inbox, or set dongtin.ingest.shared=true for both"
            .formatted(holder, inbox));
  }

  static InboxException unusable(Path folder, IOException cause) {
    return new InboxException(
        "ingest must be able to read and write in %s, and cannot".formatted(folder), cause);
  }
}
