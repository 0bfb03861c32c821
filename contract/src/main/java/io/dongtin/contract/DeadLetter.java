package io.dongtin.contract;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What is added to a record on its way to the dead-letter topic: the header names of Kafka Streams'
 * own dead-letter queue (KIP-1034), whichever program buries it. Key, value and the other headers
 * stay as they were.
 */
public final class DeadLetter {
  public static final String EXCEPTION = "__streams.errors.exception";
  public static final String MESSAGE = "__streams.errors.message";
  public static final String TOPIC = "__streams.errors.topic";
  public static final String PARTITION = "__streams.errors.partition";
  public static final String OFFSET = "__streams.errors.offset";

  private DeadLetter() {}

  /** The record's headers, with where it lay and what was wrong. */
  public static Headers headers(
      Headers original, String topic, int partition, long offset, Throwable error) {
    return headers(original, topic, partition, offset, error.getClass().getName(), words(error));
  }

  /** The record's headers, with where it lay and what another system said of it. */
  public static Headers headers(
      Headers original,
      String topic,
      int partition,
      long offset,
      String exception,
      String message) {
    var headers = new RecordHeaders(original.toArray());
    CloudEvents.set(headers, EXCEPTION, exception);
    CloudEvents.set(headers, MESSAGE, message);
    CloudEvents.set(headers, TOPIC, topic);
    CloudEvents.set(headers, PARTITION, Integer.toString(partition));
    CloudEvents.set(headers, OFFSET, Long.toString(offset));
    return headers;
  }

  /** What went wrong, from the outermost cause to the innermost, in one line. */
  public static String words(Throwable error) {
    var words = new StringBuilder();
    for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (!words.isEmpty()) {
        words.append(": ");
      }
      words.append(
          cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }
    return words.toString();
  }
}
