package io.dongtin.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One place in the text that names an entity.
 *
 * @param start offset of the first character, in Unicode code points (not UTF-16 units)
 * @param end offset after the last character, in code points
 * @param text what stands there
 * @param nominal whether that is no name but a noun that stands for one: {@code bộ này}, {@code the
 *     ministry}
 */
public record Mention(
    Field field,
    int start,
    int end,
    String text,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean nominal) {

  @JsonCreator
  public Mention {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no text lies between " + start + " and " + end);
    }
  }

  /** A mention by name. */
  public Mention(Field field, int start, int end, String text) {
    this(field, start, end, text, false);
  }

  /** The field that the offsets count in. */
  public enum Field {
    HEADLINE,
    BODY;

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
