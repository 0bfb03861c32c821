package io.dongtin.enrich.desk;

import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Mention;
import io.dongtin.contract.Place;
import io.dongtin.enrich.entity.Address;
import io.dongtin.enrich.entity.EntityType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Everything that one article names, by id, while the rules of a desk change it. */
final class Cast {
  private final Map<String, Subject> subjects = new LinkedHashMap<>();

  static Cast of(Entities entities) {
    var cast = new Cast();
    entities.people().forEach(one -> cast.add(EntityType.PERSON, one));
    entities.organisations().forEach(one -> cast.add(EntityType.ORGANISATION, one));
    entities.places().forEach(cast::add);
    return cast;
  }

  private void add(EntityType type, Entity one) {
    var address = new Address(one.titles(), one.gender());
    add(new Subject(type, one.id(), one.name(), null, null, address, one.mentions()));
  }

  private void add(Place one) {
    add(
        new Subject(
            EntityType.PLACE,
            one.id(),
            one.name(),
            one.country(),
            one.point(),
            Address.NONE,
            one.mentions()));
  }

  /** Adds it, or its mentions to the one that has its id. */
  void add(Subject subject) {
    subjects.merge(subject.id(), subject, Subject::and);
  }

  List<Subject> all() {
    return List.copyOf(subjects.values());
  }

  boolean has(String id) {
    return subjects.containsKey(id);
  }

  /** Changes those that are meant, ids and kinds too. */
  void change(Predicate<Subject> meant, UnaryOperator<Subject> change) {
    List<Subject> before = all();
    subjects.clear();
    before.forEach(one -> add(meant.test(one) ? change.apply(one) : one));
  }

  /** Takes mentions away; what is named nowhere any more goes. */
  void removeMentions(Predicate<Mention> unwanted) {
    List<Subject> before = all();
    subjects.clear();
    for (Subject one : before) {
      Subject left = one.with(one.mentions().stream().filter(unwanted.negate()).toList());
      if (!left.mentions().isEmpty()) {
        add(left);
      }
    }
  }

  void remove(String id) {
    subjects.remove(id);
  }

  /** What the article names now. */
  Entities entities(List<String> watched) {
    List<Place> places = new ArrayList<>();
    for (Subject one : subjects.values()) {
      if (one.type() == EntityType.PLACE) {
        places.add(new Place(one.id(), one.name(), one.country(), one.point(), 0, one.mentions()));
      }
    }
    return new Entities(
        entities(EntityType.PERSON),
        entities(EntityType.ORGANISATION),
        places,
        watched.stream().filter(this::has).toList());
  }

  private List<Entity> entities(EntityType type) {
    return subjects.values().stream().filter(one -> one.type() == type).map(Cast::entity).toList();
  }

  /** Only people have titles, whatever the desk has made of it. */
  private static Entity entity(Subject one) {
    Address address = one.type() == EntityType.PERSON ? one.address() : Address.NONE;
    return new Entity(one.id(), one.name(), address.titles(), address.gender(), 0, one.mentions());
  }
}
