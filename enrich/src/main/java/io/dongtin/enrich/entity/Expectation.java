package io.dongtin.enrich.entity;

/** What the words before a name announce. */
enum Expectation {
  NOTHING,
  /** A title: a place or a person may follow. */
  TITLED,
  /** An honorific: a person follows. */
  PERSON
}
