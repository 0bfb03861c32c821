package io.dongtin.enrich;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dongtin.enrich.duplicate.Signature;

/** A revision that came to a band. Its JSON is a short string: sixteen are kept of each. */
record Visitor(Guest guest, Signature signature) {
  @JsonCreator
  static Visitor parse(String text) {
    int space = text.indexOf(' ');
    return new Visitor(
        Guest.parse(text.substring(0, space)), Signature.parse(text.substring(space + 1)));
  }

  @JsonValue
  @Override
  public String toString() {
    return guest + " " + signature;
  }
}
