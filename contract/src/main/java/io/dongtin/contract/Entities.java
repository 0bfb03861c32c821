package io.dongtin.contract;

import java.util.List;

/**
 * Whom and what an article names, the most salient first.
 *
 * @param watched ids of those that a desk has asked to watch
 */
public record Entities(
    List<Entity> people, List<Entity> organisations, List<Place> places, List<String> watched) {
  public static final Entities NONE = new Entities(List.of(), List.of(), List.of(), List.of());

  public Entities {
    people = Absent.list(people);
    organisations = Absent.list(organisations);
    places = Absent.list(places);
    watched = Absent.list(watched);
  }
}
