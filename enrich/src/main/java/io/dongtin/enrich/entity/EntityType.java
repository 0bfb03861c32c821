package io.dongtin.enrich.entity;

/** The three kinds of entities. */
enum EntityType {
  PERSON,
  ORGANISATION,
  PLACE
}
