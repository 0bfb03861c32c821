package io.dongtin.ingest;

import java.time.Instant;

/**
 * What lies beside a file in {@code failed}, for whoever dropped it.
 *
 * @param file as it was called in the inbox
 */
record ReasonFile(String code, String reason, String whatToDo, String file, Instant time) {
  static ReasonFile of(DroppedFile file, Rejection rejection, Instant time) {
    return new ReasonFile(
        rejection.reason().code(),
        rejection.words(),
        rejection.reason().whatToDo(),
        file.name(),
        time);
  }
}
