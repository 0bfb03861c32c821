package io.dongtin.enrich.duplicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A place where articles meet that may be alike.
 *
 * @param number from 1; of all bands that two articles share, the one with the smallest number says
 *     which of them was first
 */
public record Band(int number, int hash) {
  @JsonCreator
  static Band parse(String key) {
    int dash = key.indexOf('-');
    return new Band(
        Integer.parseInt(key, 0, dash, 10),
        Integer.parseUnsignedInt(key, dash + 1, key.length(), 16));
  }

  /** The shard of the index that keeps this band. */
  public int shard(int shards) {
    // Fibonacci hashing: the high bits of the product depend on all bits of the band.
    return (((31 * number + hash) * 0x9E3779B9) >>> 15) % shards;
  }

  /** Names the band in the index. */
  @JsonValue
  public String key() {
    return "%02d-%08x".formatted(number, hash);
  }
}
