package io.dongtin.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a file's articles one after the other, so that a file may be larger than the memory. */
interface ItemReader extends Closeable {
  /** The next item, or null at the end. */
  @Nullable Item next() throws IOException;

  /** Whether the file can hold several articles, each with a position of its own. */
  boolean isContainer();
}
