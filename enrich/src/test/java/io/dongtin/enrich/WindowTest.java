package io.dongtin.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Article;
import io.dongtin.contract.Drop;
import io.dongtin.contract.RawArticle;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered does not grow with time, and what happens to what is forgotten. */
class WindowTest {
  private static final DuplicateSettings TWO_DAYS =
      new DuplicateSettings(Duration.ofDays(2), Duration.ofDays(31), 16, 0.68, 0.3, 0.5);
  private static final DuplicateSettings FORTY_DAYS =
      new DuplicateSettings(Duration.ofDays(40), Duration.ofDays(40), 16, 0.68, 0.3, 0.5);
  private static final int ARTICLES_A_DAY = 4;
  private static final int DAYS = 100;
  private static final String ADDRESS = "https://news.example/flood";
  private static final String OTHER_ADDRESS = "https://coast.example/flood";

  private final Random random = new Random(1);

  @Test
  void whatIsOlderThanTheWindowIsForgotten(@TempDir Path stateDir) {
    try (var driver = Rehearsal.driver(stateDir, TWO_DAYS, Drops.TIME)) {
      TestInputTopic<String, RawArticle> raw =
          driver.createInputTopic(
              Rehearsal.TOPICS.raw().name(),
              new StringSerializer(),
              Rehearsal.TOPICS.raw().value().serializer());
      for (int i = 0; i < ARTICLES_A_DAY * DAYS; i++) {
        Instant time = Drops.TIME.plus(Duration.ofHours(24L * i / ARTICLES_A_DAY));
        RawArticle article =
            Drops.page("drop" + i, "https://news.example/" + i, "Headline " + i, story());
        raw.pipeInput(article.source().toString(), article, time);
      }

      // A quarter more than the span, and a segment of half of that: less than twice as much.
      long inWindow = 2L * ARTICLES_A_DAY;
      long inMemory = 31L * ARTICLES_A_DAY;
      assertThat(entries(driver, Stores.SKETCHES)).isBetween(inWindow, 2 * inWindow);
      assertThat(entries(driver, Stores.BANDS)).isBetween(16 * inWindow, 2 * 16 * inWindow);
      assertThat(entries(driver, Stores.REVISIONS)).isBetween(inMemory, 2 * inMemory);
      assertThat(entries(driver, Stores.STANDINGS)).isBetween(inMemory, 2 * inMemory);
      assertThat(entries(driver, Stores.OWNERS)).isBetween(inMemory, 2 * inMemory);
      assertThat(driver.getKeyValueStore(Stores.PENDING).approximateNumEntries()).isZero();
      assertThat(driver.getKeyValueStore(Stores.DELIBERATIONS).approximateNumEntries()).isZero();
    }
  }

  @Test
  void insideTheMemoryTheSameBytesChangeNothing(@TempDir Path stateDir) {
    try (var driver = new EnrichDriver(stateDir, TWO_DAYS)) {
      RawArticle page = Drops.page("one", ADDRESS, "River takes two bridges", Drops.FLOOD);
      driver.drop(page);
      driver.drop(later("two", page, 30));
      driver.drop(later("three", page, 60));

      assertThat(driver.enriched()).hasSize(1);
      assertThat(outcomes(driver)).containsExactly("enriched", "unchanged", "unchanged");
    }
  }

  @Test
  void anAddressThatIsForgottenBeginsAnew(@TempDir Path stateDir) {
    try (var driver = new EnrichDriver(stateDir, TWO_DAYS)) {
      RawArticle page = Drops.page("one", ADDRESS, "River takes two bridges", Drops.FLOOD);
      driver.drop(page);
      RawArticle again = later("two", page, 45);
      driver.drop(again);

      List<Article> articles = driver.enriched();
      assertThat(articles).extracting(Article::version).containsExactly(1, 1);
      assertThat(articles.getLast().firstseen()).isEqualTo(again.time());
    }
  }

  @Test
  void copiesGoOnFindingTheirOriginalForAsLongAsTheyCome(@TempDir Path stateDir) {
    try (var driver = new EnrichDriver(stateDir, TWO_DAYS)) {
      driver.drop(Drops.page("one", ADDRESS, "River takes two bridges", Drops.FLOOD));
      for (int i = 1; i <= 4; i++) {
        String address = "https://copy" + i + ".example/flood";
        RawArticle copy = Drops.page("copy" + i, address, "Bridges lost", Drops.FLOOD);
        driver.drop(later("copy" + i, copy, 25 * i));
      }

      String original = only(driver.enriched()).id();
      assertThat(driver.duplicates()).hasSize(4).extracting(Article::story).containsOnly(original);
    }
  }

  @Test
  void anOriginalThatWasForgottenIsNoCopyOfItsOwnCopy(@TempDir Path stateDir) {
    try (var driver = new EnrichDriver(stateDir, FORTY_DAYS)) {
      RawArticle original = Drops.page("one", ADDRESS, "River takes two bridges", Drops.FLOOD);
      String cut = Drops.FLOOD.substring(0, Drops.FLOOD.lastIndexOf("<p>"));
      driver.drop(original);
      driver.drop(later("two", Drops.page("two", OTHER_ADDRESS, "Bridges lost", cut), 35));
      driver.drop(later("three", Drops.page("three", ADDRESS, "A river", cut), 65));

      List<Article> originals = driver.enriched();
      assertThat(originals).hasSize(2);
      assertThat(originals).extracting(Article::id).containsOnly(originals.getFirst().id());
      assertThat(only(driver.duplicates()).story()).isEqualTo(originals.getFirst().id());
    }
  }

  private static RawArticle later(String drop, RawArticle page, int days) {
    return new RawArticle(
        new Drop(drop, drop + ".html", 0),
        page.source(),
        page.time().plus(Duration.ofDays(days)),
        page.contentType(),
        page.sha256(),
        page.bytes());
  }

  private static List<String> outcomes(EnrichDriver driver) {
    return driver.receipts().stream().map(receipt -> receipt.outcome().toString()).toList();
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.getFirst();
  }

  private static long entries(TopologyTestDriver driver, String name) {
    WindowStore<String, Object> store = driver.getWindowStore(name);
    long count = 0;
    try (KeyValueIterator<Windowed<String>, Object> entries = store.all()) {
      while (entries.hasNext()) {
        entries.next();
        count++;
      }
    }
    return count;
  }

  private String story() {
    return Stream.generate(this::sentence).limit(6).collect(Collectors.joining(" ", "<p>", "</p>"));
  }

  private String sentence() {
    return Stream.generate(() -> Integer.toString(random.nextInt(1_000_000), 36))
        .limit(14)
        .collect(Collectors.joining(" ", "The ", " said on Monday."));
  }
}
