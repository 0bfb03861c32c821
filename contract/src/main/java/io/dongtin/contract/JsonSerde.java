package io.dongtin.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A record as JSON, without headers of its own. */
public final class JsonSerde<T> implements Serde<T> {
  private final Class<T> type;

  public JsonSerde(Class<T> type) {
    this.type = type;
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> write(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> read(type, topic, bytes);
  }

  static byte @Nullable [] write(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    try {
      return Json.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new SerializationException("no JSON can be made of a " + value.getClass(), e);
    }
  }

  static <T> @Nullable T read(Class<T> type, String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      return Json.mapper().readValue(bytes, type);
    } catch (IOException e) {
      throw new SerializationException(
          "a record of " + topic + " is not the JSON of a " + type.getSimpleName(), e);
    }
  }
}
