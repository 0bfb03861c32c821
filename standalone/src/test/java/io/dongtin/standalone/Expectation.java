package io.dongtin.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Article;
import io.dongtin.contract.Description;
import io.dongtin.contract.Json;
import io.dongtin.contract.Receipt;
import io.dongtin.standalone.Arrivals.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What must come of one article of a sample drop: {@code seeds/expected} with its README. A key
 * that is missing is not checked.
 */
final class Expectation {
  private final String place;
  private final JsonNode wanted;
  private final Map<String, Arrival> earlier;

  private Expectation(String place, JsonNode wanted, Map<String, Arrival> earlier) {
    this.place = place;
    this.wanted = wanted;
    this.earlier = earlier;
  }

  /**
   * The expectations of a drop, in the order of its articles.
   *
   * @param earlier file name to the first article that came of it
   */
  static List<Expectation> of(Path seed, Map<String, Arrival> earlier) throws IOException {
    String name = seed.getFileName().toString();
    Path file = seed.resolveSibling("expected").resolve(name + ".json");
    List<Expectation> all = new ArrayList<>();
    for (JsonNode article : Json.mapper().readTree(Files.readAllBytes(file)).get("articles")) {
      all.add(new Expectation(name + " #" + all.size(), article, earlier));
    }
    return all;
  }

  /** What is not as it must be, in words. */
  List<String> differences(Arrival arrival) {
    List<String> differences = new ArrayList<>();
    Receipt receipt = arrival.receipt();
    check(differences, "outcome", receipt.outcome().toString());
    check(differences, "reason", receipt.reason());
    if (wanted.has("of")) {
      String seed = wanted.get("of").asText();
      Arrival original = Objects.requireNonNull(earlier.get(seed), seed);
      same(differences, "of", original.receipt().article(), receipt.of());
    }
    Article article = arrival.article();
    if (article != null && receipt.outcome() != Receipt.Outcome.UNCHANGED) {
      compare(differences, article);
    }
    return differences;
  }

  private void compare(List<String> differences, Article article) {
    Description description = article.description();
    check(differences, "version", Integer.toString(article.version()));
    check(differences, "uri", article.uri().toString());
    check(differences, "language", description.language());
    check(differences, "headline", description.headline());
    if (wanted.has("kind") && article.duplicate() != null) {
      same(differences, "kind", wanted.get("kind").asText(), article.duplicate().kind().toString());
    }
    if (wanted.has("published")) {
      comparePublished(differences, description.firstcreated());
    }
    compareBody(differences, article.text().body());
  }

  /** As moments, because zones differ; a bare day is all that some drops tell. */
  private void comparePublished(List<String> differences, @Nullable OffsetDateTime found) {
    JsonNode published = wanted.get("published");
    if (published.isNull() || found == null) {
      same(
          differences,
          "published",
          published.isNull() ? null : published.asText(),
          found == null ? null : found.toString());
    } else if (published.asText().length() == 10) {
      same(differences, "published", published.asText(), found.toLocalDate().toString());
    } else {
      same(
          differences,
          "published",
          OffsetDateTime.parse(published.asText()).toInstant().toString(),
          found.toInstant().toString());
    }
  }

  private void compareBody(List<String> differences, String body) {
    String text = body.replaceAll("\\s+", " ");
    if (wanted.has("bodyStarts") && !text.startsWith(wanted.get("bodyStarts").asText())) {
      differences.add(place + " body starts with '" + cut(text) + "'");
    }
    if (wanted.has("bodyEnds") && !text.endsWith(wanted.get("bodyEnds").asText())) {
      differences.add(
          place + " body ends with '" + text.substring(Math.max(0, text.length() - 80)) + "'");
    }
    if (wanted.has("paragraphs")) {
      int paragraphs = body.split("\n\n", -1).length;
      same(differences, "paragraphs", wanted.get("paragraphs").asText(), "" + paragraphs);
    }
    texts("bodyHas").stream()
        .filter(part -> !text.contains(part))
        .forEach(part -> differences.add(place + " body lacks '" + part + "'"));
    texts("bodyLacks").stream()
        .filter(text::contains)
        .forEach(part -> differences.add(place + " body holds '" + part + "'"));
  }

  /** What is not as a reader would say of who wrote and who published it; at most two. */
  List<String> doubtsOfOrigin(Article article) {
    List<String> differences = new ArrayList<>();
    check(differences, "publisher", article.description().publisher());
    if (wanted.has("byline")) {
      same(
          differences,
          "byline",
          texts("byline").toString(),
          article.description().byline().toString());
    }
    return differences;
  }

  /** How many of byline and publisher the drop tells. */
  int statedOrigins() {
    return (wanted.has("byline") ? 1 : 0) + (wanted.has("publisher") ? 1 : 0);
  }

  /** The names a reader would list, and whether they were found. */
  List<String> wantedNames() {
    List<String> names = new ArrayList<>();
    for (String field : List.of("people", "organisations", "places")) {
      texts(field).forEach(name -> names.add(field + " " + name));
    }
    return names;
  }

  /** The names that were found, in the same form. */
  static List<String> foundNames(Article article) {
    List<String> names = new ArrayList<>();
    add(names, "people", article.entities().people(), entity -> entity.name());
    add(names, "organisations", article.entities().organisations(), entity -> entity.name());
    add(names, "places", article.entities().places(), place -> place.name());
    return names;
  }

  private static <T> void add(
      List<String> names, String field, List<T> found, Function<T, String> name) {
    found.forEach(one -> names.add(field + " " + name.apply(one)));
  }

  private List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    if (wanted.has(field)) {
      wanted.get(field).forEach(text -> texts.add(text.asText()));
    }
    return texts;
  }

  private void check(List<String> differences, String field, @Nullable String found) {
    if (wanted.has(field)) {
      same(differences, field, wanted.get(field).asText(), found);
    }
  }

  private void same(
      List<String> differences, String field, @Nullable String expected, @Nullable String found) {
    if (!Objects.equals(expected, found)) {
      differences.add(place + " " + field + ": expected '" + expected + "', found '" + found + "'");
    }
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(80, text.length()));
  }
}
