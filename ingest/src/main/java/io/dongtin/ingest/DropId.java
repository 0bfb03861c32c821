package io.dongtin.ingest;

import io.dongtin.contract.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Names drops. The name depends on the file and its bytes alone: a file that is published again
 * after a crash keeps its ids, and a new drop of the same bytes under the same name gets new ones.
 */
final class DropId {
  private static final int LENGTH = 32;

  private DropId() {}

  /** The first 128 bits of a SHA-256, as 32 hexadecimal digits. */
  static String of(DroppedFile file, int index, String sha256) {
    Mark mark = file.mark();
    MessageDigest digest = Sha256.digest();
    for (var part :
        new Object[] {file.name(), mark.size(), mark.modified(), mark.inode(), sha256, index}) {
      digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
      // A byte that no part can hold, so that no two lists of parts read alike.
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }
}
