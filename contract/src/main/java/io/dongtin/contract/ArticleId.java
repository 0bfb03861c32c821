package io.dongtin.contract;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Makes article ids: the same canonical URI gives the same id, on every machine, for ever. */
public final class ArticleId {
  private ArticleId() {}

  /** The first 128 bits of the SHA-256 of the URI, as 32 hexadecimal digits. */
  public static String of(URI canonical) {
    return Sha256.hex(canonical.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }
}
