package io.dongtin.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dongtin.contract.Article;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.indexer.ArticleSearch;
import io.dongtin.indexer.Query;
import io.dongtin.indexer.Results;
import io.dongtin.standalone.Arrivals.Arrival;
import io.dongtin.standalone.ledger.Ledger;
import io.dongtin.standalone.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job, end to end: the sample drops through the real broker, the real enricher and the
 * real Elasticsearch, each to the outcome it must have. They are dropped once, before the tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandaloneIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Of the names that a reader would list, the share that must be found. */
  private static final double NAMES_FOUND = 0.85;

  /** Of the bylines and publishers that the drops state, the share that must be exactly right. */
  private static final double ORIGINS_FOUND = 0.75;

  private Settings settings;
  private Standalone standalone;
  private Arrivals arrivals;

  /** File name to its drops at their ends, in the order in which they lie in it. */
  private final Map<String, List<Arrival>> ends = new LinkedHashMap<>();

  @BeforeAll
  void dropTheSeeds(@TempDir Path folder) throws IOException, InterruptedException {
    settings = TestSettings.in(folder);
    standalone = Standalone.start(settings, line -> {});
    arrivals = Arrivals.fromNow(standalone.configs());
    for (Path seed : seeds()) {
      String name = seed.getFileName().toString();
      drop(seed, name);
      ends.put(name, settled(name, Expectation.of(seed, Map.of()).size()));
    }
  }

  @AfterAll
  void stop() {
    arrivals.close();
    standalone.close();
  }

  @Test
  void everySampleDropHasTheOutcomeItMustHave() throws IOException {
    Map<String, Arrival> earlier = new HashMap<>();
    ends.forEach((name, found) -> earlier.put(name, found.getFirst()));
    List<String> differences = new ArrayList<>();
    for (Path seed : seeds()) {
      List<Arrival> found = ends(seed);
      List<Expectation> wanted = Expectation.of(seed, earlier);
      if (found.size() != wanted.size()) {
        differences.add(seed.getFileName() + " ended in " + found.size() + " articles");
      }
      for (int i = 0; i < Math.min(found.size(), wanted.size()); i++) {
        differences.addAll(wanted.get(i).differences(found.get(i)));
      }
    }

    assertThat(differences).isEmpty();
  }

  @Test
  void whoWroteAndPublishedIsMostlyFound() throws IOException {
    List<String> doubts = new ArrayList<>();
    int stated = 0;
    for (Path seed : seeds()) {
      List<Arrival> found = ends(seed);
      List<Expectation> wanted = Expectation.of(seed, Map.of());
      for (int i = 0; i < Math.min(found.size(), wanted.size()); i++) {
        Arrival arrival = found.get(i);
        if (arrival.article() != null && arrival.receipt().outcome() != Outcome.UNCHANGED) {
          stated += wanted.get(i).statedOrigins();
          doubts.addAll(wanted.get(i).doubtsOfOrigin(arrival.article()));
        }
      }
    }

    assertThat(1 - doubts.size() / (double) stated)
        .as("of %d bylines and publishers; wrong: %s", stated, doubts)
        .isGreaterThanOrEqualTo(ORIGINS_FOUND);
  }

  @Test
  void theNamesThatAReaderWouldListAreFound() throws IOException {
    List<String> missing = new ArrayList<>();
    int wanted = 0;
    for (Path seed : seeds()) {
      List<Arrival> found = ends(seed);
      List<Expectation> expectations = Expectation.of(seed, Map.of());
      for (int i = 0; i < expectations.size(); i++) {
        Article article = i < found.size() ? found.get(i).article() : null;
        List<String> names = article == null ? List.of() : Expectation.foundNames(article);
        for (String name : expectations.get(i).wantedNames()) {
          wanted++;
          if (!names.contains(name)) {
            missing.add(seed.getFileName() + " " + name);
          }
        }
      }
    }

    assertThat(1 - missing.size() / (double) wanted)
        .as("found of %d names; missing: %s", wanted, missing)
        .isGreaterThanOrEqualTo(NAMES_FOUND);
  }

  @Test
  void theLedgerAddsUp() {
    var ledger = Ledger.read(standalone.configs());

    assertThat(ledger.inFlight()).isZero();
    assertThat(ledger.counts().get(Outcome.DEAD)).isZero();
    assertThat(ledger.problems(Instant.now(), Duration.ofMinutes(5))).isEmpty();
    assertThat(ledger.dropped())
        .isGreaterThanOrEqualTo(ends.values().stream().mapToInt(List::size).sum());
  }

  @Test
  void wordsAreFoundWithAndWithoutAccents() {
    try (var search = search()) {
      List<String> exact = ids(search.search(Query.of("Hà Lan")));
      List<String> folded = ids(search.search(Query.of("ha lan")));

      assertThat(exact).isNotEmpty();
      assertThat(folded).containsAll(exact);
    }
  }

  @Test
  void copiesAreFoundOnlyWhenAskedFor() {
    try (var search = search()) {
      Query query = Query.of("biển Aral");
      Results originals = search.search(query);
      Results all = search.search(query.withCopies());

      assertThat(originals.hits()).allSatisfy(hit -> assertThat(hit.duplicateOf()).isNull());
      assertThat(all.total()).isGreaterThan(originals.total());
    }
  }

  @Test
  void filesLieWhereTheirOutcomeSays() {
    Path inbox = settings.inbox();
    assertThat(inbox.resolve("failed/13-empty.txt")).exists();
    assertThat(inbox.resolve("failed/13-empty.txt.reason.json"))
        .content()
        .contains("\"code\"", "empty");
    assertThat(inbox.resolve("01-vi-page-with-navigation.html")).doesNotExist();
  }

  @Test
  void theAddressesInUseAreWritten() throws IOException {
    assertThat(Endpoints.of(settings.data()))
        .hasValueSatisfying(
            endpoints -> {
              assertThat(endpoints.kafka()).isEqualTo(standalone.configs().bootstrapServers());
              assertThat(endpoints.elasticsearch())
                  .isEqualTo(standalone.configs().elasticsearchUrl());
            });
    assertThat(Files.readString(settings.data().resolve("endpoints.json")))
        .contains("\"kafka\"", "\"elasticsearch\"");
  }

  @Test
  void twoCannotShareADataFolder() {
    assertThatThrownBy(() -> Standalone.start(settings, line -> {}))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("is in use by another dongtin");
  }

  private List<Arrival> ends(Path seed) {
    return ends.getOrDefault(seed.getFileName().toString(), List.of());
  }

  private ArticleSearch search() {
    return ArticleSearch.open(
        standalone.configs().elasticsearch(), standalone.configs().indexPrefix());
  }

  private static List<String> ids(Results results) {
    return results.hits().stream().map(Results.Hit::id).toList();
  }

  private void drop(Path seed, String name) throws IOException {
    Path part = settings.inbox().resolve("." + name + ".part");
    Files.copy(seed, part);
    Files.move(part, settings.inbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What came of a file; fewer than the given number if no more come for a long time. */
  private List<Arrival> settled(String name, int articles) {
    var found = new LinkedHashMap<String, Arrival>();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (found.size() < articles && Instant.now().isBefore(deadline)) {
      arrivals.poll(Duration.ofMillis(50)).stream()
          .filter(arrival -> arrival.receipt().outcome().isFinal())
          .filter(arrival -> arrival.receipt().drop().path().equals(name))
          .forEach(arrival -> found.put(arrival.receipt().drop().id(), arrival));
    }
    return found.values().stream()
        .sorted(
            Comparator.comparing(Arrival::receipt, Comparator.comparingInt(StandaloneIT::index))
                .thenComparing(arrival -> arrival.receipt().drop().id()))
        .toList();
  }

  private static int index(Receipt receipt) {
    return receipt.drop().index();
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
