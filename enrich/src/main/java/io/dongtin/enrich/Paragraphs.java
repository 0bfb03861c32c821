package io.dongtin.enrich;

import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Mention;
import io.dongtin.contract.Place;
import io.dongtin.contract.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a body, and a draft without some of them. */
final class Paragraphs {
  /** Under this name the paragraphs that were taken out are counted. */
  static final String LEARNED = "learned";

  private static final String BETWEEN = "\n\n";

  private Paragraphs() {}

  static List<String> of(String body) {
    return List.of(body.split(BETWEEN, -1));
  }

  /** Mentions move with their paragraphs; an entity that nothing else names goes too. */
  static Draft without(Draft draft, BitSet removed) {
    List<String> paragraphs = of(draft.text().body());
    List<String> kept = new ArrayList<>();
    for (int i = removed.nextClearBit(0); i < paragraphs.size(); i = removed.nextClearBit(i + 1)) {
      kept.add(paragraphs.get(i));
    }
    Map<String, Integer> reasons = new TreeMap<>(draft.text().removed());
    reasons.merge(LEARNED, removed.cardinality(), Integer::sum);
    var text = new Text(String.join(BETWEEN, kept), draft.text().captions(), reasons);
    return draft.with(text, entities(draft.entities(), new Cuts(paragraphs, removed)));
  }

  private static Entities entities(Entities all, Cuts cuts) {
    List<Entity> people = left(all.people(), cuts);
    List<Entity> organisations = left(all.organisations(), cuts);
    List<Place> places =
        all.places().stream().map(one -> place(one, cuts)).filter(Objects::nonNull).toList();
    Set<String> ids =
        Stream.of(
                people.stream().map(Entity::id),
                organisations.stream().map(Entity::id),
                places.stream().map(Place::id))
            .flatMap(named -> named)
            .collect(Collectors.toSet());
    List<String> watched = all.watched().stream().filter(ids::contains).toList();
    return new Entities(people, organisations, places, watched);
  }

  private static List<Entity> left(List<Entity> entities, Cuts cuts) {
    return entities.stream().map(one -> entity(one, cuts)).filter(Objects::nonNull).toList();
  }

  private static @Nullable Entity entity(Entity entity, Cuts cuts) {
    List<Mention> left = cuts.left(entity.mentions());
    return left.isEmpty() ? null : entity.withMentions(left);
  }

  private static @Nullable Place place(Place place, Cuts cuts) {
    List<Mention> left = cuts.left(place.mentions());
    return left.isEmpty()
        ? null
        : new Place(
            place.id(), place.name(), place.country(), place.point(), place.salience(), left);
  }

  /** Where the paragraphs of a body begin, in code points, and which of them are taken out. */
  private record Cuts(List<String> paragraphs, BitSet removed) {
    List<Mention> left(List<Mention> mentions) {
      return mentions.stream().map(this::moved).filter(Objects::nonNull).toList();
    }

    private @Nullable Mention moved(Mention mention) {
      if (mention.field() != Mention.Field.BODY) {
        return mention;
      }
      int start = 0;
      int cut = 0;
      for (int i = 0; i < paragraphs.size(); i++) {
        String paragraph = paragraphs.get(i);
        int length = paragraph.codePointCount(0, paragraph.length());
        if (mention.start() < start + length) {
          return removed.get(i)
              ? null
              : new Mention(
                  mention.field(),
                  mention.start() - cut,
                  mention.end() - cut,
                  mention.text(),
                  mention.nominal());
        }
        start += length + BETWEEN.length();
        cut += removed.get(i) ? length + BETWEEN.length() : 0;
      }
      return null;
    }
  }
}
