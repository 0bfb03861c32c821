package io.dongtin.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Where the value of a field was found, and how far it can be trusted.
 *
 * @param confidence from 0 (a guess) to 1 (stated in machine-readable form and consistent)
 */
public record Provenance(Source source, double confidence) {
  public Provenance {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not within 0 and 1");
    }
  }

  /** The kinds of places a field's value can come from. */
  public enum Source {
    /** Whoever dropped it: a side-car, or the folder that it was dropped into. */
    DROP,
    /** A field of a JSON drop. */
    FIELD,
    /** A schema.org object in the page's JSON-LD. */
    JSON_LD,
    /** An Open Graph property. */
    OPENGRAPH,
    /** Another {@code meta} or {@code link} element. */
    META,
    /** Schema.org microdata or a {@code time} element. */
    MARKUP,
    /** What a reader sees. */
    VISIBLE_TEXT,
    /** The address of the page. */
    URI,
    /** The name of the dropped file or its folder. */
    FILENAME,
    /** The words of the article themselves. */
    DETECTED;

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
