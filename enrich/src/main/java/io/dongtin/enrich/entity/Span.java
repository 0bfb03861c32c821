package io.dongtin.enrich.entity;

import org.jspecify.annotations.Nullable;

/**
 * A name found: tokens {@code from} to {@code to}, the latter not included.
 *
 * @param known what the dictionaries say it is
 * @param certain whether a rule stands behind it; a guess may be overruled by the rest of the
 *     article
 */
record Span(int from, int to, EntityType type, @Nullable Known known, boolean certain) {
  static Span of(int from, int to, EntityType type) {
    return new Span(from, to, type, null, true);
  }

  static Span guess(int from, int to, EntityType type) {
    return new Span(from, to, type, null, false);
  }

  static Span known(int from, int to, Known known) {
    var type =
        switch (known) {
          case Known.KnownPlace place -> EntityType.PLACE;
          case Known.KnownOrganisation organisation -> EntityType.ORGANISATION;
          case Known.KnownPerson person -> EntityType.PERSON;
        };
    return new Span(from, to, type, known, true);
  }
}
