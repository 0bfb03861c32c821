package io.dongtin.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.indexer.ArticleSearch;
import io.dongtin.indexer.Query;
import io.dongtin.standalone.Arrivals.Arrival;
import io.dongtin.standalone.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second start on the same data folder finds: everything, and without a long wait. */
class RestartIT {
  private static final Path SEED =
      Path.of(System.getProperty("dongtin.seeds"), "01-vi-page-with-navigation.html");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * An enricher that did not leave its group when it stopped holds the next one up for the session
   * timeout, 6 s, and a partition given to that ghost waits for as long again.
   */
  @Test
  void theSecondStartKnowsWhatTheFirstTook(@TempDir Path folder)
      throws IOException, InterruptedException {
    Settings settings = TestSettings.in(folder);
    Arrival first = takeSeed(settings, "morning.html");

    assertThat(first.receipt().outcome()).isEqualTo(Outcome.INDEXED);

    try (var standalone = Standalone.start(settings, line -> {});
        var arrivals = Arrivals.fromNow(standalone.configs());
        var search =
            ArticleSearch.open(
                standalone.configs().elasticsearch(), standalone.configs().indexPrefix())) {
      assertThat(search.search(Query.of("Hà Lan")).hits())
          .extracting(hit -> hit.id())
          .contains(first.receipt().article());

      Arrival again = drop(settings, arrivals, "evening.html");

      assertThat(again.receipt().outcome()).isEqualTo(Outcome.UNCHANGED);
      assertThat(again.receipt().article()).isEqualTo(first.receipt().article());
    }
  }

  private static Arrival takeSeed(Settings settings, String name)
      throws IOException, InterruptedException {
    try (var standalone = Standalone.start(settings, line -> {});
        var arrivals = Arrivals.fromNow(standalone.configs())) {
      return drop(settings, arrivals, name);
    }
  }

  private static Arrival drop(Settings settings, Arrivals arrivals, String name)
      throws IOException {
    Path part = settings.inbox().resolve("." + name);
    Files.copy(SEED, part);
    Files.move(part, settings.inbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      for (Arrival arrival : arrivals.poll(Duration.ofMillis(50))) {
        if (arrival.receipt().outcome().isFinal() && arrival.receipt().drop().path().equals(name)) {
          return arrival;
        }
      }
    }
    throw new AssertionError(name + " did not come to an end within " + PATIENCE);
  }
}
