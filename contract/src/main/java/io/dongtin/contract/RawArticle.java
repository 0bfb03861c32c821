package io.dongtin.contract;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * An article as it was dropped: the original bytes, untouched, and what is known of them.
 *
 * <p>On the topic the bytes are the record's value and the rest are CloudEvents 1.0 headers in
 * binary mode: see {@link RawArticleSerde}.
 *
 * @param drop where it lay in the inbox
 * @param source where it came from; the file's own {@link #inboxUri} if nothing better is known
 * @param time when ingest took it
 * @param contentType media type, with {@code charset} only where it is known
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param stated what whoever dropped it says of it
 */
@SuppressWarnings("ArrayRecordComponent") // equals, hashCode and toString look inside the array.
public record RawArticle(
    Drop drop,
    URI source,
    Instant time,
    String contentType,
    String sha256,
    Stated stated,
    byte[] bytes) {

  /** An article of which nothing is stated, as most are. */
  public RawArticle(
      Drop drop, URI source, Instant time, String contentType, String sha256, byte[] bytes) {
    this(drop, source, time, contentType, sha256, Stated.NOTHING, bytes);
  }

  /** The URI of a file that states no other: its path inside the inbox. */
  public static URI inboxUri(String path) {
    return Uris.opaque("inbox", path);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawArticle that
        && drop.equals(that.drop)
        && source.equals(that.source)
        && time.equals(that.time)
        && contentType.equals(that.contentType)
        && sha256.equals(that.sha256)
        && stated.equals(that.stated)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(drop, source, sha256);
  }

  /** Names the drop and the size; never the text. */
  @Override
  public String toString() {
    return "RawArticle[" + drop + ", " + contentType + ", " + bytes.length + " bytes]";
  }
}
