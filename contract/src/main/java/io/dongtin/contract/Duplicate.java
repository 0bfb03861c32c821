package io.dongtin.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an article is a copy of, how like, and in which way.
 *
 * @param of article id of the original
 * @param nearest article id of the copy that kind, similarity and shared are measured against, or
 *     null if that is the original itself
 * @param similarity share of the text that the two have in common, from 0 to 1
 * @param shared share of this copy's text that the other has, from 0 to 1
 * @param lag by how much the copy is later than the original: as published if both say when, else
 *     as they reached the pipeline; negative if it is earlier and came later. In seconds
 */
public record Duplicate(
    String of,
    @Nullable String nearest,
    Kind kind,
    double similarity,
    double shared,
    @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT, pattern = "SECONDS") Duration lag) {
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
