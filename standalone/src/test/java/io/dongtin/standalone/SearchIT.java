package io.dongtin.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import io.dongtin.indexer.ArticleSearch;
import io.dongtin.indexer.KibanaObjects;
import io.dongtin.indexer.Query;
import io.dongtin.indexer.Results;
import io.dongtin.indexer.Results.Facet;
import io.dongtin.indexer.Results.Hit;
import io.dongtin.standalone.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person at a terminal asks, and what each panel of the dashboards asks, answered by the
 * real Elasticsearch after the sample drops.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** What should be empty when all is well. */
  private static final Set<String> MAY_BE_NONE = Set.of("news-under-way", "news-short-bodies");

  private final HttpClient http = HttpClient.newHttpClient();
  private Settings settings;
  private Standalone standalone;
  private ArticleSearch search;

  @BeforeAll
  void dropTheSeeds(@TempDir Path folder) throws IOException, InterruptedException {
    settings = TestSettings.in(folder);
    standalone = Standalone.start(settings, line -> {});
    search =
        ArticleSearch.open(
            standalone.configs().elasticsearch(), standalone.configs().indexPrefix());
    List<Path> seeds = seeds();
    for (Path seed : seeds) {
      Files.copy(seed, settings.inbox().resolve(seed.getFileName().toString()));
    }
    await().atMost(PATIENCE).until(() -> settledDrops() == seeds.size());
    // Receipts and articles are refreshed each in their own time: a receipt may be visible first.
    refresh();
  }

  /** How many drops have ended, once nothing is under way. */
  private int settledDrops() throws IOException, InterruptedException {
    String body =
        """
        {"size": 0, "aggs": {"drops": {"cardinality": {"field": "drop.path"}}, "open": {"filter": {"term": {"final": false}}}}}
        """;
    JsonNode answer = ask("news-receipts", body).path("aggregations");
    return answer.at("/open/doc_count").asInt() > 0 ? 0 : answer.at("/drops/value").asInt();
  }

  @AfterAll
  void stop() {
    search.close();
    standalone.close();
  }

  @Test
  void peoplePlacesAndPublishersAreConditions() {
    assertThat(hits("người:\"annelies verhoeven\""))
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.people()).contains("Annelies Verhoeven"));
    assertThat(hits("nơi:\"ca mau\" báo:\"tin sang\""))
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.places()).contains("Cà Mau"))
        .allSatisfy(hit -> assertThat(hit.publisher()).isEqualTo("Tin Sáng"));
    assertThat(hits("-nơi:\"ca mau\""))
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.places()).doesNotContain("Cà Mau"));
  }

  @Test
  void languagesAndDaysAreConditions() {
    assertThat(hits("lang:en"))
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.language()).isEqualTo("en"));
    assertThat(hits("after:2025-10-17 before:18/10/2025"))
        .isNotEmpty()
        .allSatisfy(
            hit ->
                assertThat(hit.date().toInstant())
                    .isBetween("2025-10-16T10:00:00Z", "2025-10-18T14:00:00Z"));
    assertThat(hits("before:1990")).isEmpty();
  }

  @Test
  void phrasesMustOccurAndUnwantedWordsMustNot() {
    List<Hit> phrase = hits("\"giữ bờ biển\"");
    assertThat(phrase).isNotEmpty();
    assertThat(hits("\"biển bờ giữ\"")).isEmpty();
    assertThat(hits("\"giữ bờ biển\" -\"Cà Mau\"")).hasSizeLessThan(phrase.size());
  }

  @Test
  void aRememberedWordThatIsNotThereDoesNotHideTheArticle() {
    assertThat(
            hits("Việt Nam Hà Lan khởi công dự án giữ bờ biển Cà Mau").getFirst().headline().text())
        .contains("Cà Mau");
  }

  @Test
  void matchesAreMarkedAndFacetsCounted() {
    Results results = search.search(Query.of("bo bien ca mau").withCopies());

    assertThat(results.hits().getFirst().headline().runs()).anyMatch(Results.Run::matched);
    assertThat(results.facets().get(Facet.PLACES))
        .extracting(Results.Count::value)
        .contains("Cà Mau");
  }

  @Test
  void aStoryIsCountedWithItsCopiesAndTheirPublishers() throws IOException, InterruptedException {
    String body =
        """
        {"size": 0, "aggs": {"story": {"terms": {"field": "story", "min_doc_count": 2},
          "aggs": {"copies": {"filter": {"exists": {"field": "duplicate.of"}}}, "publishers": {"terms": {"field": "publisher"}}}}}}
        """;

    assertThat(ask("news-all", body).at("/aggregations/story/buckets"))
        .isNotEmpty()
        .allSatisfy(
            story ->
                assertThat(story.at("/copies/doc_count").asInt())
                    .isEqualTo(story.path("doc_count").asInt() - 1));
  }

  @Test
  void anOriginalSaysHowManyCopiesItHasAndWhose() {
    List<Hit> hits = search.search(Query.of("").size(100).withCopies()).hits();
    List<Hit> copies = hits.stream().filter(hit -> hit.duplicateOf() != null).toList();

    assertThat(copies).isNotEmpty();
    for (Hit copy : copies) {
      Hit original =
          hits.stream()
              .filter(hit -> hit.id().equals(copy.duplicateOf()))
              .findFirst()
              .orElseThrow();
      long wanted = copies.stream().filter(one -> original.id().equals(one.duplicateOf())).count();
      assertThat(original.copies().count()).isEqualTo(wanted);
      if (copy.publisher() != null) {
        assertThat(original.copies().publishers()).contains(copy.publisher());
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPanelOfTheDashboardsHasSomethingToShow() throws IOException {
    Map<String, String> indices = new HashMap<>();
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : KibanaObjects.ndjson("news").lines().toList()) {
      JsonNode object = Json.mapper().readTree(line);
      String id = object.path("id").asText();
      String index = indices.getOrDefault(dataView(object), "");
      switch (object.path("type").asText()) {
        case "index-pattern" -> indices.put(id, object.at("/attributes/title").asText());
        case "lens" ->
            tests.add(dynamicTest(id, () -> requireRows(id, index, LensQuery.of(object))));
        case "search" -> tests.add(dynamicTest(id, () -> requireHits(index, object)));
        case "map" -> tests.add(dynamicTest(id, () -> requirePlaces(index)));
        default -> assertThat(object.path("type").asText()).isEqualTo("dashboard");
      }
    }
    assertThat(tests).hasSizeGreaterThan(30);
    return tests.stream();
  }

  private void requireRows(String id, String index, ObjectNode question)
      throws IOException, InterruptedException {
    JsonNode answer = ask(index, question.toString());
    JsonNode aggregations = answer.path("aggregations");
    assertThat(answer.at("/hits/total/value").asInt()).isPositive();
    for (JsonNode column : aggregations) {
      if (column.has("buckets")) {
        assertThat(column.path("buckets")).as(question.toString()).isNotEmpty();
        requireValues(question, column.path("buckets"));
      } else if (!MAY_BE_NONE.contains(id)) {
        assertThat(column.path("doc_count").asInt(column.path("value").asInt()))
            .as(question.toString())
            .isPositive();
      }
    }
  }

  /** A column that is empty in every row shows nothing either. */
  private static void requireValues(ObjectNode question, JsonNode buckets) {
    for (String name :
        List.of("first", "last", "publishers", "headline", "split", "x", "publisher", "stage")) {
      if (buckets.path(0).has(name)) {
        assertThat(buckets)
            .as("%s of %s", name, question)
            .anySatisfy(
                bucket -> {
                  JsonNode cell = bucket.path(name);
                  boolean filled =
                      cell.path("value").asDouble() > 0
                          || cell.path("doc_count").asInt() > 0
                          || !cell.path("buckets").isEmpty();
                  assertThat(filled).isTrue();
                });
      }
    }
  }

  private void requireHits(String index, JsonNode session)
      throws IOException, InterruptedException {
    String source = session.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON").asText();
    String query = Json.mapper().readTree(source).at("/query/query").asText();
    ObjectNode body = Json.mapper().createObjectNode();
    body.set("query", LensQuery.query(query));

    assertThat(ask(index, body.toString()).at("/hits/total/value").asInt()).isPositive();
  }

  private void requirePlaces(String index) throws IOException, InterruptedException {
    String body =
        "{\"size\": 0, \"aggs\": {\"grid\": {\"geotile_grid\": {\"field\": \"locations\","
            + " \"precision\": 5}}}}";

    assertThat(ask(index, body).at("/aggregations/grid/buckets")).isNotEmpty();
  }

  private static String dataView(JsonNode object) {
    for (JsonNode reference : object.path("references")) {
      if (reference.path("type").asText().equals("index-pattern")) {
        return reference.path("id").asText();
      }
    }
    return "";
  }

  /** With copies: which of two that were dropped together is the original is not known. */
  private List<Hit> hits(String question) {
    return search.search(Query.of(question).withCopies()).hits();
  }

  private void refresh() throws IOException, InterruptedException {
    post("news-all/_refresh", "");
  }

  private JsonNode ask(String index, String body) throws IOException, InterruptedException {
    return post(index + "/_search", body);
  }

  private JsonNode post(String path, String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(standalone.configs().elasticsearchUrl() + "/" + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body, UTF_8))
            .build();
    var response = http.send(request, BodyHandlers.ofString(UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.mapper().readTree(response.body());
  }

  private static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("dongtin.seeds")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d\\d-.*"))
          .sorted()
          .toList();
    }
  }
}
