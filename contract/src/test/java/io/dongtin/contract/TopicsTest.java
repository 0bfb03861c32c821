package io.dongtin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicsTest {
  @Test
  void namesBeginWithThePrefix() {
    assertThat(Topics.of("tin", 3).all())
        .extracting(Topic::name)
        .containsExactly(
            "tin.raw", "tin.enriched", "tin.duplicates", "tin.receipts", "tin.dead-letters");
  }

  @Test
  void originalsAreKeptForEverAndTheRestFades() {
    Topics topics = Topics.of("news", 1);

    assertThat(topics.enriched().config())
        .containsEntry("cleanup.policy", "compact")
        .doesNotContainKey("retention.ms");
    assertThat(topics.raw().config()).containsEntry("cleanup.policy", "delete");
    assertThat(topics.receipts().config()).containsEntry("cleanup.policy", "compact,delete");
  }

  @Test
  void aPrefixThatNoTopicCanBeginWithIsRefused() {
    assertThatThrownBy(() -> Topics.of("Tin tức", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'Tin tức' is no topic prefix");
  }
}
