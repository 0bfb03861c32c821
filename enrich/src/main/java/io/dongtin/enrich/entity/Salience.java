package io.dongtin.enrich.entity;

import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Mention;
import io.dongtin.contract.Mention.Field;
import io.dongtin.contract.Place;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How much an article is about something, from 0 to 1: half of it for the headline, 0.3 for the
 * lead, and up to 0.2 for being named as often as what is named most often. So what stands in the
 * headline always comes before what does not.
 */
public final class Salience {
  private static final double HEADLINE = 0.5;
  private static final double LEAD = 0.3;
  private static final double FREQUENCY = 0.2;

  /** Three decimals say enough. */
  private static final double STEPS = 1000;

  /** Where the first paragraph of the body ends, in code points. */
  private final int lead;

  private final int mostMentions;

  private Salience(int lead, int mostMentions) {
    this.lead = lead;
    this.mostMentions = mostMentions;
  }

  /** The same entities with their salience, each kind in its order. */
  public static Entities rank(Entities entities, String body) {
    int end = body.indexOf("\n\n");
    var salience =
        new Salience(
            end < 0 ? Integer.MAX_VALUE : body.codePointCount(0, end), mostMentions(entities));
    return new Entities(
        salience.rankEntities(entities.people()),
        salience.rankEntities(entities.organisations()),
        salience.rankPlaces(entities.places()),
        entities.watched());
  }

  private static int mostMentions(Entities entities) {
    return Stream.of(
            entities.people().stream().map(Entity::mentions),
            entities.organisations().stream().map(Entity::mentions),
            entities.places().stream().map(Place::mentions))
        .flatMap(mentions -> mentions)
        .mapToInt(List::size)
        .max()
        .orElse(1);
  }

  private List<Entity> rankEntities(List<Entity> entities) {
    return entities.stream()
        .map(one -> one.withSalience(of(one.mentions())))
        .sorted(order(Entity::salience, Entity::mentions))
        .toList();
  }

  private List<Place> rankPlaces(List<Place> places) {
    return places.stream()
        .map(
            one ->
                new Place(
                    one.id(),
                    one.name(),
                    one.country(),
                    one.point(),
                    of(one.mentions()),
                    one.mentions()))
        .sorted(order(Place::salience, Place::mentions))
        .toList();
  }

  /** Of two that are equally salient, the one that is named first. */
  private static <E> Comparator<E> order(
      ToDoubleFunction<E> salience, Function<E, List<Mention>> mentions) {
    return Comparator.comparingDouble(salience)
        .reversed()
        .thenComparing(one -> mentions.apply(one).getFirst().field())
        .thenComparingInt(one -> mentions.apply(one).getFirst().start());
  }

  private double of(List<Mention> mentions) {
    double salience = FREQUENCY * mentions.size() / Math.max(1, mostMentions);
    if (mentions.stream().anyMatch(mention -> mention.field() == Field.HEADLINE)) {
      salience += HEADLINE;
    }
    if (mentions.stream().anyMatch(this::isInLead)) {
      salience += LEAD;
    }
    return Math.round(salience * STEPS) / STEPS;
  }

  private boolean isInLead(Mention mention) {
    return mention.field() == Field.BODY && mention.start() < lead;
  }
}
