package io.dongtin.ingest;

import io.dongtin.contract.Drop;
import io.dongtin.contract.Receipt;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.time.Instant;

/**
 * A refusal of bad input.
 *
 * @param words what exactly was wrong, for a person; never any text of an article
 */
record Rejection(Reason reason, String words) {
  /** Of a file that the system does not let us read. */
  static Rejection unreadable(IOException e) {
    if (e instanceof AccessDeniedException) {
      return new Rejection(Reason.UNREADABLE, "it may not be read");
    }
    String reason = e instanceof FileSystemException fs ? fs.getReason() : e.getMessage();
    return new Rejection(Reason.UNREADABLE, "it could not be read: " + reason);
  }

  /** The receipt that says so. */
  Receipt receipt(Drop drop, Instant time) {
    return Receipt.rejected(drop, Receipt.Stage.INGEST, reason.code(), words, time);
  }
}
