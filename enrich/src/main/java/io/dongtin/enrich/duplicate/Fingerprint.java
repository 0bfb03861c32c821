package io.dongtin.enrich.duplicate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dynatrace.hash4j.hashing.Hashing;
import io.dongtin.contract.Sha256;

/**
 * Names a text by its words alone: two texts that differ in case, punctuation, white space, Unicode
 * normal form or Vietnamese tone placement have the same fingerprint.
 */
public final class Fingerprint {
  /** Below this many letters and digits a body says too little to stand for its article. */
  private static final int SHORT_TEXT = 80;

  private Fingerprint() {}

  /** The fingerprint of one block of a text, by its words alone. */
  public static long ofBlock(String block) {
    return Hashing.komihash5_0().hashCharsToLong(CanonicalWords.of(block));
  }

  /** The fingerprint of an article: 32 hexadecimal digits. */
  public static String of(String headline, String body) {
    String words = CanonicalWords.of(body);
    if (words.length() < SHORT_TEXT) {
      // "Watch the video" under two headlines is two articles.
      words = CanonicalWords.of(headline) + '\n' + words;
    }
    return Sha256.hex(words.getBytes(UTF_8)).substring(0, 32);
  }
}
