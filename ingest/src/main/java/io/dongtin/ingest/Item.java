package io.dongtin.ingest;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a dropped file holds at one position. */
sealed interface Item {
  /** Position inside the file, from 0. */
  int index();

  /** The same at another position: that of a container inside a container. */
  Item at(int index, String part);

  /**
   * An article's bytes.
   *
   * @param source the address that the article itself states, or null
   * @param part its name inside the container, or null if the file is the article
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes go to the broker as is.
  record Found(
      int index, byte[] bytes, String contentType, @Nullable URI source, @Nullable String part)
      implements Item {
    @Override
    public Item at(int position, String name) {
      return new Found(position, bytes, contentType, source, join(name, part));
    }
  }

  /** Something that cannot become an article. */
  record Refused(int index, Rejection rejection) implements Item {
    boolean isBomb() {
      return rejection.reason() == Reason.ARCHIVE_BOMB;
    }

    @Override
    public Item at(int position, String name) {
      return new Refused(
          position, new Rejection(rejection.reason(), name + ": " + rejection.words()));
    }
  }

  private static String join(String outer, @Nullable String inner) {
    return inner == null ? outer : outer + "/" + inner;
  }
}
