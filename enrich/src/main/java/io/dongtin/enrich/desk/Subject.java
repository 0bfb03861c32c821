package io.dongtin.enrich.desk;

import io.dongtin.contract.Mention;
import io.dongtin.contract.Place.Point;
import io.dongtin.enrich.entity.Address;
import io.dongtin.enrich.entity.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person, an organisation or a place that an article names. */
record Subject(
    EntityType type,
    String id,
    String name,
    @Nullable String country,
    @Nullable Point point,
    Address address,
    List<Mention> mentions) {
  private static final Comparator<Mention> PLACE_IN_TEXT =
      Comparator.comparing(Mention::field).thenComparingInt(Mention::start);

  Subject {
    mentions = mentions.stream().distinct().sorted(PLACE_IN_TEXT).toList();
  }

  Subject with(List<Mention> mentions) {
    return new Subject(type, id, name, country, point, address, mentions);
  }

  Subject as(EntityType type, String id, String name) {
    return new Subject(type, id, name, country, point, address, mentions);
  }

  /** This one, named wherever the other is too. */
  Subject and(Subject other) {
    List<Mention> all = new ArrayList<>(mentions);
    all.addAll(other.mentions);
    return new Subject(
        type, id, name, country, point, Address.of(List.of(address, other.address)), all);
  }
}
