package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Article;
import io.dongtin.contract.Description;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Json;
import io.dongtin.contract.Place;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes search documents of articles and receipts; {@code docs/search.md} lists their fields. */
final class Documents {
  private final IndexNames names;

  Documents(IndexNames names) {
    this.names = names;
  }

  /**
   * The article under its id, its revision as version.
   *
   * @throws IllegalArgumentException if no document can be made of it
   */
  Write write(Article article) {
    return new Write(
        names.articles(article.firstseen()),
        article.id(),
        article.version(),
        bytes(document(article)));
  }

  /** The receipt under its drop's id; one of a later stage outlives one of an earlier stage. */
  Write write(Receipt receipt) {
    return new Write(
        names.receipts(), id(receipt.drop().id()), rank(receipt.stage()), bytes(document(receipt)));
  }

  /** The article's own JSON, with entities as flat lists of names beside their full form. */
  static ObjectNode document(Article article) {
    ObjectNode document = Json.mapper().valueToTree(article);
    document.put("date", date(article));
    document.put(
        "body_length", article.text().body().codePointCount(0, article.text().body().length()));
    putEntities(document, article.entities());
    if (!article.text().removed().isEmpty()) {
      document.put(
          "removed_blocks",
          article.text().removed().values().stream().mapToInt(Integer::intValue).sum());
    }
    return document;
  }

  /** The receipt's own JSON, and whether it is the drop's last. */
  static ObjectNode document(Receipt receipt) {
    ObjectNode document = Json.mapper().valueToTree(receipt);
    document.put("final", receipt.outcome().isFinal());
    return document;
  }

  /** When the article was published, as far as is known: every article has a place in time. */
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

  private static void putEntities(ObjectNode document, Entities entities) {
    if (entities.equals(Entities.NONE)) {
      return;
    }
    ObjectNode inFull = Json.mapper().createObjectNode();
    for (String kind : List.of("people", "organisations", "places")) {
      if (document.has(kind)) {
        inFull.set(kind, document.remove(kind));
      }
    }
    put(document, "people", entities.people().stream().map(Entity::name));
    put(document, "people_id", entities.people().stream().map(Entity::id));
    put(document, "organisations", entities.organisations().stream().map(Entity::name));
    put(document, "organisations_id", entities.organisations().stream().map(Entity::id));
    put(document, "places", entities.places().stream().map(Place::name));
    put(document, "places_id", entities.places().stream().map(Place::id));
    put(document, "countries", entities.places().stream().map(Place::country));
    putLocations(document, entities.places());
    document.set("entities", inFull);
  }

  private static void put(ObjectNode document, String field, Stream<String> values) {
    List<String> distinct = values.filter(Objects::nonNull).distinct().toList();
    if (!distinct.isEmpty()) {
      ArrayNode array = document.putArray(field);
      distinct.forEach(array::add);
    }
  }

  private static void putLocations(ObjectNode document, List<Place> places) {
    var points = places.stream().map(Place::point).filter(Objects::nonNull).distinct().toList();
    if (!points.isEmpty()) {
      ArrayNode array = document.putArray("locations");
      points.forEach(array::addPOJO);
    }
  }

  private static String id(String drop) {
    byte[] bytes = drop.getBytes(UTF_8);
    return bytes.length <= Write.MAX_ID_BYTES ? drop : Sha256.hex(bytes);
  }

  private static long rank(Receipt.Stage stage) {
    return switch (stage) {
      case INGEST -> 1;
      case ENRICH -> 2;
      case INDEX -> 3;
    };
  }

  private static byte[] bytes(ObjectNode document) {
    try {
      return Json.mapper().writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON can be made of it", e);
    }
  }
}
