package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Token.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Abbreviations that an article introduces in brackets after the full name. */
final class Abbreviations {
  private final Map<String, Span> fullBy = new HashMap<>();

  /** Reads "full name (ABBREVIATION)" from a text. */
  static Abbreviations in(NamedText text) {
    var found = new Abbreviations();
    List<Token> tokens = text.tokens();
    for (Span span : text.spans()) {
      int at = span.to();
      if (span.type() != EntityType.ORGANISATION || at + 2 >= tokens.size()) {
        continue;
      }
      boolean introduced =
          tokens.get(at).is('(')
              && tokens.get(at + 1).shape() == Shape.UPPER
              && tokens.get(at + 2).is(')');
      if (introduced) {
        found.fullBy.putIfAbsent(tokens.get(at + 1).text(), span);
      }
    }
    return found;
  }

  Map<String, Span> fullBy() {
    return fullBy;
  }
}
