package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dongtin.contract.Topics;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexerConfigTest {
  private static final ElasticsearchAddress ADDRESS =
      ElasticsearchAddress.of("http://127.0.0.1:9200");

  @Test
  void whatIsNotSaidHasADefault() {
    var config = IndexerConfig.of("localhost:9092", Topics.of("news", 1), ADDRESS);

    assertThat(config.indexPrefix()).isEqualTo("news");
    assertThat(config.flushAfter()).isEqualTo(Duration.ofMillis(100));
    assertThat(config.groupId()).isEqualTo("news-indexer");
  }

  @Test
  void aSettingThatThePromisesStandOnCannotBeChanged() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with("news", Map.of("enable.auto.commit", true)))
        .withMessageContaining("'enable.auto.commit'");
  }

  @Test
  void aMisspeltKafkaSettingStopsTheStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with("news", Map.of("max.pol.records", 10)))
        .withMessage("Kafka clients know no setting 'max.pol.records'");
  }

  @Test
  void aPrefixThatCannotBeginAnIndexNameStopsTheStart() {
    for (String prefix : List.of("", "News", "-news", "a*", "tin tức")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> with(prefix, Map.of()))
          .withMessageContaining("is no index prefix");
    }
  }

  @Test
  void secretsAreNotPrinted() {
    var login = new ElasticsearchAddress.Password("elastic", "hunter2");
    var address = new ElasticsearchAddress(List.of(URI.create("https://es:9200")), login, null);
    var config =
        new IndexerConfig(
            "kafka:9092",
            Topics.of("news", 1),
            address,
            "news",
            Duration.ofMillis(100),
            Duration.ofSeconds(10),
            Map.of("sasl.jaas.config", "password=hunter2"));

    assertThat(config.toString()).contains("sasl.jaas.config").doesNotContain("hunter2");
    assertThat(new ElasticsearchAddress.ApiKey("hunter2").toString()).doesNotContain("hunter2");
  }

  @Test
  void anAddressIsAWebAddressWithoutAPassword() {
    for (String url : List.of("localhost:9200", "ftp://es:9200", "https:///path")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ElasticsearchAddress.of(url))
          .withMessageContaining("is not like https://search.example:9200");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ElasticsearchAddress.of("https://elastic:hunter2@es:9200"))
        .withMessageContaining("holds a password")
        .withMessageNotContaining("hunter2");
  }

  private static IndexerConfig with(String prefix, Map<String, Object> kafka) {
    return new IndexerConfig(
        "localhost:9092",
        Topics.of("news", 1),
        ADDRESS,
        prefix,
        Duration.ofMillis(100),
        Duration.ofSeconds(10),
        kafka);
  }
}
