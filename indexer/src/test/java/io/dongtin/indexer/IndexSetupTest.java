package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexSetupTest {
  private static final InstantSource NOVEMBER =
      InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));

  private final FakeElasticsearch fake = new FakeElasticsearch();

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void anEmptyClusterGetsEverythingInTheOrderItNeeds() {
    fake.lack("/_component_template/news-custom");
    fake.lack("/news-articles-2026.11");
    fake.lack("/news-receipts-1");
    fake.answer("/news-articles-*/_alias", "{\"news-articles-2026.10\":{}}");
    install();

    assertThat(fake.requests())
        .containsExactly(
            "PUT /_component_template/news-analysis",
            "PUT /_component_template/news-mappings",
            "HEAD /_component_template/news-custom",
            "PUT /_component_template/news-custom",
            "PUT /_index_template/news-articles",
            "PUT /_index_template/news-receipts",
            "HEAD /news-articles-2026.11",
            "PUT /news-articles-2026.11",
            "HEAD /news-receipts-1",
            "PUT /news-receipts-1",
            "GET /news-articles-*/_alias",
            "POST /_index_template/_simulate_index/news-articles-2026.11",
            "POST /_aliases",
            "PUT /news-articles-2026.10/_mapping",
            "POST /_index_template/_simulate_index/news-receipts-1",
            "PUT /news-receipts-1/_mapping");
  }

  @Test
  void whatTheUserMadeIsLeftAlone() {
    install();

    assertThat(fake.requests())
        .doesNotContain(
            "PUT /_component_template/news-custom",
            "PUT /news-articles-2026.11",
            "PUT /news-receipts-1");
  }

  @Test
  void aClusterThatIsDownIsNotTheSettingsFault() {
    fake.close();

    assertThatThrownBy(() -> IndexSetup.install(fake.address(), "news"))
        .isInstanceOf(ElasticsearchUnavailableException.class)
        .hasMessageContaining("Connection refused");
  }

  private void install() {
    try (var elasticsearch = fake.connect()) {
      new IndexSetup(elasticsearch, new IndexNames("news"), NOVEMBER).install();
    }
  }
}
