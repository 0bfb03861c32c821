package io.dongtin.enrich.page;

import java.util.Locale;

/**
 * Why bytes are no page.
 *
 * @param detail for people; never article text
 */
public record Rejection(Reason reason, String detail) implements Reading {

  /** The kinds of input that hold no article. */
  public enum Reason {
    EMPTY,
    BINARY,
    NO_STORY,
    MALFORMED_JSON,
    UNSUPPORTED_TYPE,
    TOO_LARGE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
