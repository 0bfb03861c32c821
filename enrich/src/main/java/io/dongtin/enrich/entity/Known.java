package io.dongtin.enrich.entity;

import io.dongtin.contract.Place.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the dictionaries know by name. */
sealed interface Known {
  String id();

  List<String> vietnamese();

  List<String> english();

  /** The name shown in an article of this language. */
  default String name(Language language) {
    List<String> own = language == Language.VIETNAMESE ? vietnamese() : english();
    List<String> other = language == Language.VIETNAMESE ? english() : vietnamese();
    return own.isEmpty() ? other.get(0) : own.get(0);
  }

  /** A place with a place in the world, or a region without one point. */
  record KnownPlace(
      String id,
      Kind kind,
      @Nullable String country,
      @Nullable Point point,
      int population,
      List<String> vietnamese,
      List<String> english)
      implements Known {

    enum Kind {
      COUNTRY,
      REGION,
      PROVINCE,
      DISTRICT,
      CITY
    }
  }

  /** A person whom the world's news names by one word. */
  record KnownPerson(String id, List<String> vietnamese, List<String> english) implements Known {}

  /** An organisation of the project's own register. */
  record KnownOrganisation(String id, List<String> vietnamese, List<String> english)
      implements Known {}
}
