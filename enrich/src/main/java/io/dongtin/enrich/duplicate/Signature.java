package io.dongtin.enrich.duplicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Base64;

/**
 * The lowest eight bits of each component of an article's SuperMinHash signature (Li and König, <a
 * href="https://arxiv.org/abs/0910.3349">"b-Bit Minwise Hashing"</a>): kept in every band, to pass
 * over those who are met there by chance.
 *
 * <p>Two articles in one band have its two components in common. Of the other thirty, unrelated
 * ones have two or more in common in 1 of 150 cases, those with Jaccard similarity 0.2 in 99 of
 * 100.
 */
public final class Signature {
  /** How many bytes {@link #bytes} returns. */
  public static final int BYTES = 2 * Bands.COUNT;

  /** The two of the band, and two more. */
  private static final int MIN_IN_COMMON = 4;

  private final byte[] parts;

  private Signature(byte[] parts) {
    this.parts = parts;
  }

  static Signature of(int[] bands) {
    var parts = new byte[2 * bands.length];
    for (int i = 0; i < bands.length; i++) {
      parts[2 * i] = (byte) (bands[i] >>> 16);
      parts[2 * i + 1] = (byte) bands[i];
    }
    return new Signature(parts);
  }

  /** Reads what {@link #bytes} wrote. */
  public static Signature read(byte[] bytes) {
    return new Signature(bytes.clone());
  }

  public byte[] bytes() {
    return parts.clone();
  }

  /** Reads what {@link #toString} wrote. */
  @JsonCreator
  public static Signature parse(String text) {
    return new Signature(Base64.getUrlDecoder().decode(text));
  }

  /** Whether two articles that share a band may be alike: if not, they share it by chance. */
  public boolean mayBeAlike(Signature other) {
    int common = 0;
    for (int i = 0; i < Math.min(parts.length, other.parts.length); i++) {
      common += parts[i] == other.parts[i] ? 1 : 0;
    }
    return common >= MIN_IN_COMMON;
  }

  @JsonValue
  @Override
  public String toString() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(parts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature that && Arrays.equals(parts, that.parts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parts);
  }
}
