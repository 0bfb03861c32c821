package io.dongtin.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Json;
import io.dongtin.contract.Mention;
import io.dongtin.contract.Place;
import io.dongtin.contract.RawArticle;
import io.dongtin.enrich.Explainer.ExplainedStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The people, organisations and countries that a reader would list for the sample drops: {@code
 * seeds/expected}. A name counts as found by any of its spellings in the article.
 */
class SeedNamesTest {
  private static final Path SEEDS = Path.of("../seeds");
  private static final double RECALL = 0.9;

  /** The aim is 0.9: docs/entities.md says what is missing. */
  private static final double PRECISION = 0.84;

  /** By the Java library's own names, so that a country which is not found is missed. */
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
          .map(code -> Locale.of("", code))
          .flatMap(
              country ->
                  Stream.of(
                      country.getDisplayCountry(Locale.of("vi")),
                      country.getDisplayCountry(Locale.ENGLISH)))
          .collect(Collectors.toSet());

  /** How a name was written, and as what it was listed. */
  private record Listed(String kind, Set<String> spellings) {
    static Listed of(String kind, String name, List<Mention> mentions) {
      return new Listed(
          kind,
          Stream.concat(Stream.of(name), mentions.stream().map(Mention::text))
              .collect(Collectors.toSet()));
    }
  }

  private final List<String> missing = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private int right;

  @Test
  void peopleOrganisationsAndCountriesAreThoseThatAReaderWouldList() throws IOException {
    Explainer explainer = new Explainer();
    for (Path seed : pages()) {
      Path expected = SEEDS.resolve("expected").resolve(seed.getFileName() + ".json");
      JsonNode articles = Json.mapper().readTree(expected.toFile()).get("articles");
      List<ExplainedStory> stories = explainer.explain(raw(seed)).stories();
      for (int i = 0; i < Math.min(stories.size(), articles.size()); i++) {
        if (articles.get(i).has("people")) {
          compare(seed, articles.get(i), listed(stories.get(i)));
        }
      }
    }

    assertThat(right / (double) (right + missing.size()))
        .as("not found: %s", missing)
        .isGreaterThanOrEqualTo(RECALL);
    assertThat(right / (double) (right + wrong.size()))
        .as("not in the lists: %s", wrong)
        .isGreaterThanOrEqualTo(PRECISION);
  }

  /** One page of each story: copies and revisions have the names of the first. */
  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files
          .filter(
              file ->
                  file.toString().matches("(?!.*(copy-of|same-bytes|revision-of)).*\\.(html|txt)"))
          .sorted()
          .toList();
    }
  }

  private static RawArticle raw(Path seed) throws IOException {
    String name = seed.getFileName().toString();
    return new RawArticle(
        new Drop("drop", name, 0),
        RawArticle.inboxUri(name),
        Instant.parse("2026-01-01T00:00:00Z"),
        name.endsWith("txt") ? "text/plain" : "text/html",
        "",
        Files.readAllBytes(seed));
  }

  private static List<Listed> listed(ExplainedStory story) {
    List<Listed> listed = new ArrayList<>();
    for (Entity one : story.entities().people()) {
      listed.add(Listed.of("people", one.name(), one.mentions()));
    }
    for (Entity one : story.entities().organisations()) {
      listed.add(Listed.of("organisations", one.name(), one.mentions()));
    }
    for (Place one : story.entities().places()) {
      if (one.id().matches("iso3166:[A-Z]{2}")) {
        listed.add(Listed.of("places", one.name(), one.mentions()));
      }
    }
    return listed;
  }

  /** Of the places in the list only countries are counted. */
  private void compare(Path seed, JsonNode expected, List<Listed> found) {
    List<Listed> left = new ArrayList<>(found);
    for (String kind : List.of("people", "organisations", "places")) {
      for (JsonNode name : expected.path(kind)) {
        var match =
            left.stream()
                .filter(one -> one.kind().equals(kind) && one.spellings().contains(name.asText()))
                .findFirst();
        match.ifPresent(left::remove);
        if (match.isPresent()) {
          right++;
        }
        if (match.isEmpty() && (!kind.equals("places") || COUNTRIES.contains(name.asText()))) {
          missing.add(seed.getFileName() + " " + name.asText());
        }
      }
    }
    left.forEach(one -> wrong.add(seed.getFileName() + " " + one.spellings()));
  }
}
