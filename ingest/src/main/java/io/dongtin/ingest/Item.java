package io.dongtin.ingest;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a dropped file holds at one position. */
sealed interface Item {
  /** Position inside the file, from 0. */
  int index();

  /**
   * An article's bytes.
   *
   * @param source the address that the article itself states, or null
   */
  @SuppressWarnings(
      "ArrayRecordComponent") // Never compared; the bytes go to the broker as they are.
  record Found(int index, byte[] bytes, String contentType, @Nullable URI source) implements Item {}

  /** Something that cannot become an article. */
  record Refused(int index, Rejection rejection) implements Item {}
}
