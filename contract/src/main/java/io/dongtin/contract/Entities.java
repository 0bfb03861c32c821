package io.dongtin.contract;

import java.util.List;

/** Whom and what an article names, most prominent first. */
public record Entities(List<Entity> people, List<Entity> organisations, List<Place> places) {
  public static final Entities NONE = new Entities(List.of(), List.of(), List.of());

  public Entities {
    people = Absent.list(people);
    organisations = Absent.list(organisations);
    places = Absent.list(places);
  }
}
