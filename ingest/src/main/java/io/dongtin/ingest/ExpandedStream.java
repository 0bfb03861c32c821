package io.dongtin.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of a decompressor, until it is far more than any honest text would give. */
final class ExpandedStream extends FilterInputStream {
  /** Deflate reaches 1,032 to one (zlib's technical notes); repetitive feeds reach some 50. */
  private static final long MAX_RATIO = 200;

  /** Below this much, a high ratio does no harm. */
  private static final long FREE = 16 << 20;

  private final CountedStream compressed;
  private long expanded;

  ExpandedStream(InputStream decompressor, CountedStream compressed) {
    super(decompressor);
    this.compressed = compressed;
  }

  /** Expanding without reason; as harmful as it is small. */
  static final class BombException extends IOException {
    BombException() {
      super("it expands to more than %d times its size".formatted(MAX_RATIO));
    }
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    check(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    check(read);
    return read;
  }

  private void check(int read) throws BombException {
    expanded += Math.max(0, read);
    if (expanded > FREE && expanded / MAX_RATIO > compressed.count()) {
      throw new BombException();
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
