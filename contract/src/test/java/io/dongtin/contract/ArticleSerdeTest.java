package io.dongtin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class ArticleSerdeTest {
  private final ArticleSerde serde = new ArticleSerde();

  @Test
  void headersLetAConsumerFilterWithoutParsing() {
    var headers = new RecordHeaders();

    serde.serializer().serialize("news.enriched", headers, Samples.full());

    assertThat(CloudEvents.get(headers, "ce_type")).isEqualTo("io.dongtin.article.v1");
    assertThat(CloudEvents.get(headers, "ce_id")).isEqualTo(Samples.full().id() + "/2");
    assertThat(CloudEvents.get(headers, "ce_subject")).isEqualTo(Samples.ADDRESS.toString());
    assertThat(CloudEvents.get(headers, "language")).isEqualTo("vi");
    assertThat(CloudEvents.get(headers, "publisher")).isEqualTo("Tin Sáng");
  }

  @Test
  void headersOfTheRecordItWasMadeFromAreReplaced() {
    var headers = new RecordHeaders();
    CloudEvents.set(headers, "content-type", "text/html");

    serde.serializer().serialize("news.duplicates", headers, copy());

    assertThat(CloudEvents.get(headers, "content-type")).isEqualTo("application/json");
    assertThat(CloudEvents.get(headers, "ce_type")).isEqualTo("io.dongtin.duplicate.v1");
  }

  @Test
  void whatIsWrittenIsRead() {
    byte[] json = serde.serializer().serialize("news.enriched", new RecordHeaders(), copy());

    assertThat(serde.deserializer().deserialize("news.enriched", json)).isEqualTo(copy());
  }

  @Test
  void bytesThatAreNoArticleAreRefusedWithTheNameOfTheTopic() {
    assertThatThrownBy(() -> serde.deserializer().deserialize("news.enriched", new byte[] {'{'}))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("news.enriched");
  }

  private static Article copy() {
    return Samples.bare().as(new Duplicate("abc", null, Duplicate.Kind.EXACT, 1, 1, Duration.ZERO));
  }
}
