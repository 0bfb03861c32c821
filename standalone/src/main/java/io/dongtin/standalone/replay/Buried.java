package io.dongtin.standalone.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dongtin.contract.CloudEvents;
import io.dongtin.contract.DeadLetter;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record on the dead-letter topic.
 *
 * @param drop id of the drop it belongs to; null if its headers do not say
 * @param path of the dropped file; null if its headers do not say
 * @param topic where it lay
 * @param why what went wrong, in words
 * @param replays how often it was sent back before it died here
 */
public record Buried(
    ConsumerRecord<byte[], byte[]> letter,
    @Nullable String drop,
    @Nullable String path,
    String topic,
    String why,
    int replays,
    Instant time) {
  /** How often a record was sent back; stays with it should it die again. */
  static final String REPLAYS = "dongtin-replays";

  private static final String ERRORS = "__streams.errors.";

  static Buried of(ConsumerRecord<byte[], byte[]> letter) {
    String topic = CloudEvents.get(letter.headers(), DeadLetter.TOPIC);
    String why = CloudEvents.get(letter.headers(), DeadLetter.MESSAGE);
    String replays = CloudEvents.get(letter.headers(), REPLAYS);
    return new Buried(
        letter,
        CloudEvents.get(letter.headers(), CloudEvents.ID),
        CloudEvents.get(letter.headers(), "drop"),
        topic == null ? "" : topic,
        why == null ? "" : why,
        replays != null && replays.matches("\\d{1,6}") ? Integer.parseInt(replays) : 0,
        Instant.ofEpochMilli(letter.timestamp()));
  }

  /** The record as it was, and once more replayed. */
  ProducerRecord<byte[], byte[]> again() {
    var headers = new RecordHeaders();
    for (Header header : letter.headers()) {
      if (!header.key().startsWith(ERRORS) && !header.key().equals(REPLAYS)) {
        headers.add(header);
      }
    }
    headers.add(REPLAYS, Integer.toString(replays + 1).getBytes(UTF_8));
    return new ProducerRecord<>(topic, null, letter.key(), letter.value(), headers);
  }
}
