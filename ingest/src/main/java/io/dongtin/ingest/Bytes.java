package io.dongtin.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads what becomes one article. */
final class Bytes {
  private Bytes() {}

  /**
   * All that is left of the stream, or one byte more than the limit of what is larger.
   *
   * @param expected how much that is likely to be: the array is made so large at once
   */
  static byte[] read(InputStream in, long expected, int limit) throws IOException {
    int most = limit + 1;
    // One byte more than expected, to meet the end without another array.
    byte[] bytes = new byte[Math.clamp(expected + 1, 1024, most)];
    int length = in.readNBytes(bytes, 0, bytes.length);
    while (length == bytes.length && length < most) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(most, 2L * length));
      length += in.readNBytes(bytes, length, bytes.length - length);
    }
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }
}
