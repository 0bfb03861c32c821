package io.dongtin.enrich.entity;

import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Mention;
import io.dongtin.contract.Place;
import io.dongtin.enrich.entity.Known.KnownOrganisation;
import io.dongtin.enrich.entity.Known.KnownPerson;
import io.dongtin.enrich.entity.Known.KnownPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the names found in one article into entities: which of them mean the same, and their ids.
 */
final class EntityLinker {
  private final NamedArticle article;
  private final List<Occurrence> people = new ArrayList<>();
  private final Map<String, List<Occurrence>> organisations = new LinkedHashMap<>();
  private final Map<String, List<Occurrence>> places = new LinkedHashMap<>();

  EntityLinker(NamedArticle article) {
    this.article = article;
  }

  /** The entities in the order of the article, not yet ranked. */
  Entities entities() {
    sort(new ArticleMemory(article).occurrences());
    return new Entities(
        PersonJoiner.join(people).stream().map(this::person).toList(),
        OrganisationJoiner.join(organisations.values()).stream().map(this::organisation).toList(),
        places.values().stream().map(this::place).toList(),
        List.of());
  }

  private void sort(List<Occurrence> occurrences) {
    for (Occurrence occurrence : occurrences) {
      switch (occurrence.type()) {
        case PERSON -> people.add(occurrence);
        case ORGANISATION -> add(organisations, key(occurrence), occurrence);
        case PLACE -> add(places, key(occurrence), occurrence);
      }
    }
  }

  private static void add(Map<String, List<Occurrence>> groups, String key, Occurrence occurrence) {
    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(occurrence);
  }

  private String key(Occurrence occurrence) {
    Known known = occurrence.known();
    if (known != null) {
      return known.id();
    }
    var key = new StringBuilder();
    Gazetteer gazetteer = article.texts().get(0).gazetteer();
    List<Token> words = occurrence.words();
    int i = 0;
    while (i < words.size()) {
      // "Hội đồng An ninh LB Nga" and "Hội đồng An ninh Liên bang Nga" are one.
      var match = gazetteer.at(words, i);
      if (match != null && i > 0) {
        key.append(match.value().known().id());
        i = match.end();
      } else {
        key.append(words.get(i).key());
        i++;
      }
      key.append(' ');
    }
    return key.toString();
  }

  private Entity person(List<Occurrence> occurrences) {
    for (Occurrence occurrence : occurrences) {
      Known known = occurrence.known();
      if (known == null) {
        known = article.texts().get(0).gazetteer().named(occurrence.name());
      }
      if (known instanceof KnownPerson) {
        return person(known.id(), known.name(article.language()), occurrences);
      }
    }
    var name = fullest(occurrences);
    return person(EntityType.PERSON.id(name), name, occurrences);
  }

  private static Entity person(String id, String name, List<Occurrence> occurrences) {
    Address address =
        Address.of(occurrences.stream().map(Occurrence::address).toList())
            .orElse(Names.genderOf(name));
    return new Entity(id, name, address.titles(), address.gender(), 0, mentions(occurrences));
  }

  private Entity organisation(List<Occurrence> occurrences) {
    Known known = occurrences.get(0).known();
    if (known instanceof KnownOrganisation) {
      return new Entity(known.id(), known.name(article.language()), 0, mentions(occurrences));
    }
    var name = fullest(occurrences);
    return new Entity(EntityType.ORGANISATION.id(name), name, 0, mentions(occurrences));
  }

  private Place place(List<Occurrence> occurrences) {
    Known known = occurrences.get(0).known();
    if (known instanceof KnownPlace place) {
      return new Place(
          place.id(),
          place.name(article.language()),
          place.country(),
          place.point(),
          0,
          mentions(occurrences));
    }
    var name = fullest(occurrences);
    return new Place(EntityType.PLACE.id(name), name, null, null, 0, mentions(occurrences));
  }

  /** The form with the most words; among those the most frequent, then the first. */
  private static String fullest(List<Occurrence> occurrences) {
    Map<String, Integer> counts = new HashMap<>();
    for (Occurrence occurrence : occurrences) {
      counts.merge(occurrence.name(), 1, Integer::sum);
    }
    @Nullable Occurrence best = null;
    for (Occurrence occurrence : occurrences) {
      if (occurrence.mention().nominal()) {
        continue;
      }
      if (best == null || weight(occurrence, counts) > weight(best, counts)) {
        best = occurrence;
      }
    }
    return best == null ? "" : best.name();
  }

  private static int weight(Occurrence occurrence, Map<String, Integer> counts) {
    int full = 0;
    for (String word : Resources.words(occurrence.name())) {
      // An initial says less than the name it stands for.
      full += word.indexOf('.') == 1 ? 0 : 1;
    }
    return full * 10_000 + counts.getOrDefault(occurrence.name(), 0);
  }

  private static List<Mention> mentions(List<Occurrence> occurrences) {
    return occurrences.stream()
        .sorted(Comparator.comparingInt(Occurrence::order))
        .map(Occurrence::mention)
        .toList();
  }
}
