package io.dongtin.contract;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The bytes as they are, and CloudEvents headers beside them. */
final class RawArticleSerde implements Serde<RawArticle> {
  static final String TYPE = "io.dongtin.raw.v1";
  static final String DROP = "drop";
  static final String DROP_INDEX = "drop-index";
  static final String SHA256 = "sha256";
  static final String PUBLISHER = "publisher";
  static final String PUBLISHED = "published";

  @Override
  public Serializer<RawArticle> serializer() {
    return new Writer();
  }

  @Override
  public Deserializer<RawArticle> deserializer() {
    return new Reader();
  }

  private static final class Writer implements Serializer<RawArticle> {
    @Override
    public byte[] serialize(String topic, RawArticle article) {
      throw new SerializationException("a raw article has no form without headers");
    }

    @Override
    public byte @Nullable [] serialize(
        String topic, Headers headers, @Nullable RawArticle article) {
      if (article == null) {
        return null;
      }
      CloudEvents.set(headers, CloudEvents.SPECVERSION, "1.0");
      CloudEvents.set(headers, CloudEvents.ID, article.drop().id());
      CloudEvents.set(headers, CloudEvents.SOURCE, article.source().toString());
      CloudEvents.set(headers, CloudEvents.TYPE, TYPE);
      CloudEvents.set(headers, CloudEvents.TIME, article.time().toString());
      CloudEvents.set(headers, CloudEvents.CONTENT_TYPE, article.contentType());
      CloudEvents.set(headers, DROP, article.drop().path());
      CloudEvents.set(headers, DROP_INDEX, Integer.toString(article.drop().index()));
      CloudEvents.set(headers, SHA256, article.sha256());
      Stated stated = article.stated();
      if (stated.publisher() != null) {
        CloudEvents.set(headers, PUBLISHER, stated.publisher());
      }
      if (stated.published() != null) {
        CloudEvents.set(headers, PUBLISHED, stated.published().toString());
      }
      return article.bytes();
    }
  }

  private static final class Reader implements Deserializer<RawArticle> {
    @Override
    public RawArticle deserialize(String topic, byte[] bytes) {
      throw new SerializationException("a raw article cannot be read without its headers");
    }

    @Override
    public @Nullable RawArticle deserialize(
        String topic, Headers headers, byte @Nullable [] bytes) {
      if (bytes == null) {
        return null;
      }
      try {
        var drop =
            new Drop(
                CloudEvents.require(headers, topic, CloudEvents.ID),
                CloudEvents.require(headers, topic, DROP),
                Integer.parseInt(CloudEvents.require(headers, topic, DROP_INDEX)));
        return new RawArticle(
            drop,
            URI.create(CloudEvents.require(headers, topic, CloudEvents.SOURCE)),
            Instant.parse(CloudEvents.require(headers, topic, CloudEvents.TIME)),
            CloudEvents.require(headers, topic, CloudEvents.CONTENT_TYPE),
            CloudEvents.require(headers, topic, SHA256),
            stated(headers),
            bytes);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new SerializationException("a record of " + topic + " has a malformed header", e);
      }
    }

    private static Stated stated(Headers headers) {
      String publisher = CloudEvents.get(headers, PUBLISHER);
      String published = CloudEvents.get(headers, PUBLISHED);
      return publisher == null && published == null
          ? Stated.NOTHING
          : new Stated(publisher, published == null ? null : OffsetDateTime.parse(published));
    }
  }
}
