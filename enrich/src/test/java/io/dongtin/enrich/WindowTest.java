package io.dongtin.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.RawArticle;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

/** What is remembered to find near-copies does not grow with time. */
class WindowTest {
  private static final DuplicateSettings TWO_DAYS =
      new DuplicateSettings(Duration.ofDays(2), Duration.ofDays(31), 16, 0.68, 0.3, 0.5);
  private static final int ARTICLES_A_DAY = 4;
  private static final int DAYS = 40;

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

      // The window and a day more, in segments of half of that: at most as much again is kept.
      int atMost = 2 * (2 + 1 + 1) * ARTICLES_A_DAY;
      assertThat(entries(driver, Stores.SKETCHES)).isBetween(2L * ARTICLES_A_DAY, (long) atMost);
      assertThat(entries(driver, Stores.BANDS)).isLessThanOrEqualTo(16L * atMost);
      assertThat(driver.getKeyValueStore(Stores.PENDING).approximateNumEntries()).isZero();
    }
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
