package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dongtin.contract.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Against a stand-in that answers as a cluster with lifecycle management does, and as others do.
 */
class LifecycleTest {
  private static final String FEATURES =
      """
      {"build": {"flavor": "default"},
       "features": {"ilm": {"available": true, "enabled": %s}, "security": {"available": true}}}
      """;

  private final FakeElasticsearch fake = new FakeElasticsearch();
  private final Elasticsearch elasticsearch = fake.connect();
  private final Lifecycle lifecycle = new Lifecycle(elasticsearch, new IndexNames("news"));

  @AfterEach
  void close() {
    elasticsearch.close();
    fake.close();
  }

  @Test
  void aClusterWithLifecyclesIsToldOnceAndDeletesByItself() throws JsonProcessingException {
    fake.answer("/_xpack", FEATURES.formatted(true));
    fake.answer(
        "/news-articles-*/_alias",
        "{\"news-articles-2026.11\": {}, \"news-g3-articles-2026.10\": {}, \"news-old\": {}}");

    assertThat(lifecycle.keep(12)).isTrue();

    assertThat(fake.requests())
        .containsExactly(
            "GET /_xpack",
            "PUT /_ilm/policy/news-articles",
            "PUT /_component_template/news-lifecycle",
            "GET /news-articles-*/_alias",
            "PUT /news-articles-2026.11/_settings",
            "PUT /news-g3-articles-2026.10/_settings");
    assertThat(Json.mapper().readTree(fake.body("PUT /_ilm/policy/news-articles")))
        .isEqualTo(
            Json.mapper()
                .readTree(
                    """
                    {"policy": {"phases": {
                      "hot": {"actions": {}},
                      "delete": {"min_age": "403d", "actions": {"delete": {}}}}}}
                    """));
    assertThat(Json.mapper().readTree(fake.body("PUT /_component_template/news-lifecycle")))
        .isEqualTo(
            Json.mapper()
                .readTree(
                    """
                    {"template": {"settings": {"index.lifecycle.name": "news-articles"}}}
                    """));
    assertThat(fake.body("PUT /news-g3-articles-2026.10/_settings"))
        .as("its age is counted from 1 October")
        .contains("\"index.lifecycle.origination_date\":1790812800000");
  }

  @Test
  void whereLifecyclesAreSwitchedOffNothingIsTold() {
    fake.answer("/_xpack", FEATURES.formatted(false));

    assertThat(lifecycle.keep(12)).isFalse();
    assertThat(fake.requests()).containsExactly("GET /_xpack");
  }

  @Test
  void aClusterOfAnotherDistributionHasNone() {
    fake.fail("/_xpack", 400);

    assertThat(lifecycle.keep(12)).isFalse();
  }

  @Test
  void whoeverMayNotManageLifecyclesHearsOfIt() {
    fake.answer("/_xpack", FEATURES.formatted(true));
    fake.fail("/_ilm/policy/news-articles", 403);

    assertThatThrownBy(() -> lifecycle.keep(12))
        .isInstanceOf(ElasticsearchUnavailableException.class)
        .hasMessageContaining("403");
    assertThat(fake.requests()).doesNotContain("PUT /_component_template/news-lifecycle");
  }

  @Test
  void aClusterThatIsDownIsNotOneWithoutLifecycles() {
    fake.fail("/_xpack", 503);

    assertThatThrownBy(() -> lifecycle.keep(12))
        .isInstanceOf(ElasticsearchUnavailableException.class);
  }

  @Test
  void theCurrentMonthAndTheOneBeforeAreAlwaysKept() {
    assertThatIllegalArgumentException().isThrownBy(() -> lifecycle.keep(0));
  }
}
