package io.dongtin.indexer;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dongtin.contract.Article;
import io.dongtin.contract.Description;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Place;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article as Elasticsearch keeps it: its own JSON, with entities as flat lists of names beside
 * their full form. Written in one pass: most of what the indexer computes is this.
 *
 * @param article without its entities, but for those that are watched
 * @param date when it was published, as far as is known: every article has a place in time
 * @param bodyLength in characters (code points)
 * @param entities in full; null if there are none
 * @param removedBlocks null if there are none
 */
record ArticleDocument(
    @JsonUnwrapped Article article,
    String date,
    @JsonProperty("body_length") int bodyLength,
    List<String> people,
    @JsonProperty("people_id") List<String> peopleIds,
    List<String> organisations,
    @JsonProperty("organisations_id") List<String> organisationIds,
    List<String> places,
    @JsonProperty("places_id") List<String> placeIds,
    List<String> countries,
    List<Place.Point> locations,
    @Nullable Entities entities,
    @JsonProperty("removed_blocks") @Nullable Integer removedBlocks) {

  static ArticleDocument of(Article article) {
    Entities entities = article.entities();
    String body = article.text().body();
    return new ArticleDocument(
        withoutNames(article),
        date(article),
        body.codePointCount(0, body.length()),
        distinct(entities.people().stream().map(Entity::name)),
        distinct(entities.people().stream().map(Entity::id)),
        distinct(entities.organisations().stream().map(Entity::name)),
        distinct(entities.organisations().stream().map(Entity::id)),
        distinct(entities.places().stream().map(Place::name)),
        distinct(entities.places().stream().map(Place::id)),
        distinct(entities.places().stream().map(Place::country)),
        distinct(entities.places().stream().map(Place::point)),
        entities.equals(Entities.NONE) ? null : inFull(entities),
        removedBlocks(article));
  }

  private static Article withoutNames(Article article) {
    return new Article(
        article.id(),
        article.uri(),
        article.version(),
        article.firstseen(),
        article.seen(),
        article.story(),
        article.duplicate(),
        article.description(),
        article.text(),
        new Entities(List.of(), List.of(), List.of(), article.entities().watched()),
        article.drop());
  }

  private static Entities inFull(Entities entities) {
    return new Entities(entities.people(), entities.organisations(), entities.places(), List.of());
  }

  private static String date(Article article) {
    Description description = article.description();
    if (description.firstcreated() != null) {
      return ISO_OFFSET_DATE_TIME.format(description.firstcreated());
    }
    if (description.versioncreated() != null) {
      return ISO_OFFSET_DATE_TIME.format(description.versioncreated());
    }
    return article.firstseen().toString();
  }

  private static @Nullable Integer removedBlocks(Article article) {
    var removed = article.text().removed().values();
    return removed.isEmpty() ? null : removed.stream().mapToInt(Integer::intValue).sum();
  }

  private static <T> List<T> distinct(Stream<@Nullable T> values) {
    return values.filter(Objects::nonNull).distinct().toList();
  }
}
