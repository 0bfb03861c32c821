package io.dongtin.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Header names of the CloudEvents 1.0 Kafka protocol binding, binary content mode, and the two
 * things one does with them.
 */
public final class CloudEvents {
  public static final String SPECVERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String CONTENT_TYPE = "content-type";

  private CloudEvents() {}

  /** Sets a header, in place of any that is there. */
  static void set(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(UTF_8));
  }

  /** The header's value, or null. */
  public static @Nullable String get(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  /** The header's value; a record without it is not what the topic promises. */
  static String require(Headers headers, String topic, String name) {
    String value = get(headers, name);
    if (value == null) {
      throw new SerializationException("a record of " + topic + " lacks the header " + name);
    }
    return value;
  }
}
