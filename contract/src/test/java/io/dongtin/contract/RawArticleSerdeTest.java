package io.dongtin.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RawArticleSerdeTest {
  private static final byte[] BYTES = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'x', 0};

  private final RawArticle article =
      new RawArticle(
          new Drop("0a1b2c", "thời sự/a b.html", 0),
          RawArticle.inboxUri("thời sự/a b.html"),
          Samples.TIME,
          "text/html",
          Sha256.hex(BYTES),
          BYTES);
  private final RawArticleSerde serde = new RawArticleSerde();

  @Test
  void theBytesAreTheValueAndTheRestAreHeaders() {
    var headers = new RecordHeaders();

    byte[] value = serde.serializer().serialize("news.raw", headers, article);

    assertThat(value).isEqualTo(BYTES);
    assertThat(texts(headers))
        .isEqualTo(
            Map.of(
                "ce_specversion", "1.0",
                "ce_id", "0a1b2c",
                "ce_source", "inbox:/th%E1%BB%9Di%20s%E1%BB%B1/a%20b.html",
                "ce_type", "io.dongtin.raw.v1",
                "ce_time", "2026-10-17T01:36:02.125Z",
                "content-type", "text/html",
                "drop", "thời sự/a b.html",
                "drop-index", "0",
                "sha256", Sha256.hex(BYTES)));
  }

  @Test
  void whatIsWrittenIsRead() {
    var headers = new RecordHeaders();
    byte[] value = serde.serializer().serialize("news.raw", headers, article);

    assertThat(serde.deserializer().deserialize("news.raw", headers, value)).isEqualTo(article);
  }

  @Test
  void whatTheDropStatesOfTheArticleIsCarriedInHeadersToo() {
    var stated =
        new RawArticle(
            article.drop(),
            article.source(),
            article.time(),
            article.contentType(),
            article.sha256(),
            new Stated("Báo Tin Sáng", OffsetDateTime.parse("2026-10-17T08:35:00+07:00")),
            BYTES);
    var headers = new RecordHeaders();
    byte[] value = serde.serializer().serialize("news.raw", headers, stated);

    assertThat(texts(headers))
        .containsEntry("publisher", "Báo Tin Sáng")
        .containsEntry("published", "2026-10-17T08:35+07:00");
    assertThat(serde.deserializer().deserialize("news.raw", headers, value)).isEqualTo(stated);
  }

  @Test
  void aRecordOfUnknownMakeIsRefusedWithTheNameOfTheHeaderItLacks() {
    assertThatThrownBy(
            () -> serde.deserializer().deserialize("news.raw", new RecordHeaders(), BYTES))
        .isInstanceOf(SerializationException.class)
        .hasMessage("a record of news.raw lacks the header ce_id");
  }

  @Test
  void aMalformedHeaderIsRefused() {
    var headers = new RecordHeaders();
    byte[] value = serde.serializer().serialize("news.raw", headers, article);
    headers.remove("ce_time").add("ce_time", "yesterday".getBytes(UTF_8));

    assertThatThrownBy(() -> serde.deserializer().deserialize("news.raw", headers, value))
        .isInstanceOf(SerializationException.class);
  }

  private static Map<String, String> texts(RecordHeaders headers) {
    var texts = new LinkedHashMap<String, String>();
    for (Header header : headers) {
      texts.put(header.key(), new String(header.value(), UTF_8));
    }
    return texts;
  }
}
