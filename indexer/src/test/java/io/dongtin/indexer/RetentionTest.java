package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private final FakeElasticsearch fake = new FakeElasticsearch();
  private final Elasticsearch elasticsearch = fake.connect();
  private final Retention retention =
      new Retention(elasticsearch, new IndexNames("news"), () -> NOW);

  @BeforeEach
  void fillTheCluster() {
    fake.answer(
        "/news-articles-*/_alias",
        """
        {"news-articles-2026.11": {}, "news-articles-2026.08": {}, "news-articles-2026.09": {},
         "news-articles-2025.12": {}, "news-articles-old": {}, "news-articles-2020.01.bak": {}}
        """);
  }

  @AfterEach
  void close() {
    elasticsearch.close();
    fake.close();
  }

  @Test
  void monthsThatAreOverForLongerAreDeleted() {
    assertThat(retention.expire(2, false))
        .containsExactly("news-articles-2025.12", "news-articles-2026.08");
    assertThat(fake.requests())
        .filteredOn(request -> request.startsWith("DELETE"))
        .containsExactly("DELETE /news-articles-2025.12", "DELETE /news-articles-2026.08");
  }

  @Test
  void aDryRunDeletesNothing() {
    assertThat(retention.expire(11, true)).isEmpty();
    assertThat(retention.expire(10, true)).containsExactly("news-articles-2025.12");
    assertThat(fake.requests()).noneMatch(request -> request.startsWith("DELETE"));
  }

  @Test
  void theCurrentMonthAndTheOneBeforeAreAlwaysKept() {
    assertThatIllegalArgumentException().isThrownBy(() -> retention.expire(0, false));
  }
}
