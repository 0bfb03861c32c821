package io.dongtin.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What an article is a copy of, how like, and in which way.
 *
 * @param of article id of the original
 * @param similarity share of the text that the two have in common, from 0 to 1
 */
public record Duplicate(String of, Kind kind, double similarity) {
  /** How a copy relates to its original. */
  public enum Kind {
    /** The same words, whatever the case, punctuation, encoding and tone placement. */
    EXACT,
    /** Nearly the same words. */
    NEAR,
    /** One holds the other: cut shorter, or with a lead added. */
    CONTAINED;

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
