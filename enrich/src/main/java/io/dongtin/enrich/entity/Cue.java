package io.dongtin.enrich.entity;

import java.util.Locale;

/** What a word tells about the name beside it; the kinds of lines in the cue files. */
enum Cue {
  HONORIFIC,
  TITLE,
  /** Titles and honorifics that only women have. */
  FEMALE,
  /** Titles and honorifics that only men have. */
  MALE,
  /** What stands before a name like a title and is none: wife, friend, victim. */
  RELATION,
  /** A public body: its name goes on in lower case. */
  ORGANISATION_AGENCY,
  /** A firm, a school, a paper: a proper name follows. */
  ORGANISATION_BODY,
  /** A military unit: a number follows. */
  ORGANISATION_UNIT,
  ORGANISATION_WORD,
  /** What cannot stand inside the name of an organisation. */
  ORGANISATION_STOP,
  /** A word that ends the name of an organisation, such as {@code University}. */
  ORGANISATION_END,
  /** What stands before the source of a report: {@code theo}, {@code ảnh:}. */
  SOURCE_BEFORE,
  ADMINISTRATIVE,
  PLACE_HEAD,
  PLACE_END,
  PLACE_PREPOSITION,
  /** Prepositions after which English text names a place more often than not. */
  PLACE_ANNOUNCED,
  PLACE_NEAR,
  /** Village, suburb: what a place is said to be. */
  KIND_OF_PLACE,
  /** A war, a prize, a season: its name is no entity here. */
  EVENT,
  /** "American": opens the name of an organisation, and is none itself. */
  DEMONYM,
  PERSON_VERB,
  NOT_PLACE_AFTER,
  /** What looks like the head of an organisation inside another word. */
  NOT_A_HEAD,
  /** What bears a name but is no person: a film, a campaign, a ship. */
  NEVER_A_PERSON_AFTER,
  /** Days, months, units: never a name. */
  NEVER_A_NAME,
  /** A word that is never part of a name, even with a capital. */
  FUNCTION_WORD,
  /** Heads of places that a number may name: "đường 13". */
  PLACE_NUMBERED,
  NOT_A_NAME;

  static Cue of(String kind) {
    return valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
