package io.dongtin.ingest;

import java.io.IOException;

/** What becomes of a file when it has been dealt with: see {@link IngestConfig.Policy}. */
interface Disposal extends AutoCloseable {
  /** Whether this very file was dealt with before, and only stays where it is. */
  boolean isSettled(DroppedFile file);

  /** Every article of it that can be published is. */
  void done(DroppedFile file) throws IOException;

  /** Nothing of it could be published, or it is damaged. */
  void failed(DroppedFile file, Rejection rejection) throws IOException;

  /** A batch has been dealt with: what is remembered of it must now outlive the program. */
  void flush();

  @Override
  void close();
}
