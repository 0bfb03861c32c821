package io.dongtin.enrich.entity;

/** The three kinds of entities. */
public enum EntityType {
  PERSON("person"),
  ORGANISATION("org"),
  PLACE("place");

  private final String register;

  EntityType(String register) {
    this.register = register;
  }

  /** The id of a name that no dictionary has: {@code person:ly-thuong-phuc}. */
  public String id(String name) {
    return register + ":" + Keys.slug(name);
  }
}
