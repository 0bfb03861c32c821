package io.dongtin.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts the bytes that are read through it. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer whenRead;
  private long count;

  CountedStream(InputStream in) {
    this(in, size -> {});
  }

  /**
   * @param whenRead is told of bytes as they are read
   */
  CountedStream(InputStream in, LongConsumer whenRead) {
    super(in);
    this.whenRead = whenRead;
  }

  long count() {
    return count;
  }

  private void add(long size) {
    count += size;
    whenRead.accept(size);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    add(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    add(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(wanted);
    add(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
