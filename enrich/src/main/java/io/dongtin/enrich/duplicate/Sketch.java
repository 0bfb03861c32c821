package io.dongtin.enrich.duplicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an article to compare others with: its bands to be found by, and its words, two
 * bytes each, to be compared with. At most {@value #MAX_BYTES} bytes; immutable.
 */
public final class Sketch {
  /** The most bytes that {@link #bytes} returns. */
  public static final int MAX_BYTES = 2 + 8 + 4 * Bands.COUNT + 2 * Sketch.MAX_WORDS;

  /** A copy of a longer article shows in its first words. */
  private static final int MAX_WORDS = 1_500;

  /** Below this many words, two articles are alike by chance or by their form. */
  private static final int MIN_WORDS = 25;

  private static final byte FORMAT = 1;

  private final long fingerprint;
  private final int[] bands;
  private final char[] words;

  private Sketch(long fingerprint, int[] bands, char[] words) {
    this.fingerprint = fingerprint;
    this.bands = bands;
    this.words = words;
  }

  /** The sketch of a body whose article has this {@linkplain Fingerprint fingerprint}. */
  public static Sketch of(String fingerprint, String body) {
    char[] words = WordCodes.of(body, MAX_WORDS);
    int[] bands = words.length < MIN_WORDS ? new int[0] : Bands.of(Shingles.fours(words));
    return new Sketch(Long.parseUnsignedLong(fingerprint, 0, 16, 16), bands, words);
  }

  /**
   * A sketch of words that nobody wrote, to measure how many can be remembered.
   *
   * @param met a band in which it is met; the others are chance
   */
  public static Sketch synthetic(Random random, int words, @Nullable Band met) {
    int[] bands = random.ints(Bands.COUNT).toArray();
    if (met != null) {
      bands[met.number() - 1] = met.hash();
    }
    var codes = new char[words];
    for (int i = 0; i < words; i++) {
      codes[i] = (char) random.nextInt(Character.MAX_VALUE + 1);
    }
    return new Sketch(random.nextLong(), bands, codes);
  }

  /** Reads what {@link #bytes} wrote. */
  @JsonCreator
  public static Sketch read(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    if (in.get() != FORMAT) {
      throw new IllegalArgumentException("a sketch of an unknown format: " + bytes[0]);
    }
    long fingerprint = in.getLong();
    var bands = new int[in.get()];
    in.asIntBuffer().get(bands);
    in.position(in.position() + Integer.BYTES * bands.length);
    var words = new char[in.remaining() / Character.BYTES];
    in.asCharBuffer().get(words);
    return new Sketch(fingerprint, bands, words);
  }

  @JsonValue
  public byte[] bytes() {
    var out =
        ByteBuffer.allocate(
            2 + Long.BYTES + Integer.BYTES * bands.length + Character.BYTES * words.length);
    out.put(FORMAT).putLong(fingerprint).put((byte) bands.length);
    for (int band : bands) {
      out.putInt(band);
    }
    for (char word : words) {
      out.putChar(word);
    }
    return out.array();
  }

  /** The places to meet articles like this one, by number; none if it is too short for that. */
  public List<Band> bands() {
    List<Band> numbered = new ArrayList<>(bands.length);
    for (int i = 0; i < bands.length; i++) {
      numbered.add(new Band(i + 1, bands[i]));
    }
    return numbered;
  }

  /** What tells in a band whether another article is met there by chance. */
  public Signature signature() {
    return Signature.of(bands);
  }

  /**
   * The number of the first band that two articles share: 0 if they have one fingerprint, -1 if
   * they share none.
   */
  public int firstShared(Sketch other) {
    if (fingerprint == other.fingerprint) {
      return 0;
    }
    for (int i = 0; i < Math.min(bands.length, other.bands.length); i++) {
      if (bands[i] == other.bands[i]) {
        return i + 1;
      }
    }
    return -1;
  }

  boolean hasFingerprintOf(Sketch other) {
    return fingerprint == other.fingerprint;
  }

  boolean isLongEnough() {
    return words.length >= MIN_WORDS;
  }

  char[] words() {
    return words;
  }
}
