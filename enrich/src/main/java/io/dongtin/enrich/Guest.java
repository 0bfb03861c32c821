package io.dongtin.enrich;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;

/** A revision that was seen in the index. */
record Guest(String article, int version) implements Comparable<Guest> {
  private static final Comparator<Guest> ORDER =
      Comparator.comparing(Guest::article).thenComparingInt(Guest::version);

  @JsonCreator
  static Guest parse(String text) {
    int slash = text.lastIndexOf('/');
    return new Guest(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
  }

  @JsonValue
  @Override
  public String toString() {
    return article + "/" + version;
  }

  @Override
  public int compareTo(Guest other) {
    return ORDER.compare(this, other);
  }
}
