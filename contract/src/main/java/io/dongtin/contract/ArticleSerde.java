package io.dongtin.contract;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An article's JSON, with CloudEvents headers so that consumers can filter without parsing. */
final class ArticleSerde implements Serde<Article> {
  static final String TYPE_ORIGINAL = "io.dongtin.article.v1";
  static final String TYPE_DUPLICATE = "io.dongtin.duplicate.v1";
  static final String SOURCE = "dongtin:enrich";
  static final String LANGUAGE = "language";
  static final String PUBLISHER = "publisher";

  @Override
  public Serializer<Article> serializer() {
    return new Writer();
  }

  @Override
  public Deserializer<Article> deserializer() {
    return (topic, bytes) -> JsonSerde.read(Article.class, topic, bytes);
  }

  private static final class Writer implements Serializer<Article> {
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable Article article) {
      return JsonSerde.write(article);
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable Article article) {
      if (article == null) {
        return null;
      }
      CloudEvents.set(headers, CloudEvents.SPECVERSION, "1.0");
      CloudEvents.set(headers, CloudEvents.ID, article.id() + "/" + article.version());
      CloudEvents.set(headers, CloudEvents.SOURCE, SOURCE);
      CloudEvents.set(
          headers, CloudEvents.TYPE, article.isOriginal() ? TYPE_ORIGINAL : TYPE_DUPLICATE);
      CloudEvents.set(headers, CloudEvents.SUBJECT, article.uri().toString());
      CloudEvents.set(headers, CloudEvents.TIME, article.seen().toString());
      CloudEvents.set(headers, CloudEvents.CONTENT_TYPE, "application/json");
      CloudEvents.set(headers, LANGUAGE, article.description().language());
      if (article.description().publisher() != null) {
        CloudEvents.set(headers, PUBLISHER, article.description().publisher());
      }
      return JsonSerde.write(article);
    }
  }
}
