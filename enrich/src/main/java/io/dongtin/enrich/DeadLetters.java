package io.dongtin.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dongtin.contract.CloudEvents;
import io.dongtin.contract.DeadLetter;
import io.dongtin.contract.Drop;
import io.dongtin.contract.JsonSerde;
import io.dongtin.contract.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a raw record that cannot be processed to the dead-letter topic, with a receipt, in the same
 * transaction that moves on past it (KIP-1034). Past the raw topic only our own records travel: one
 * that fails there is a bug of ours, and the program stops.
 */
public final class DeadLetters
    implements DeserializationExceptionHandler, ProcessingExceptionHandler {
  static final String RAW_TOPIC = "dongtin.raw.topic";
  static final String DEAD_LETTER_TOPIC = "dongtin.dead-letter.topic";
  static final String RECEIPT_TOPIC = "dongtin.receipt.topic";

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private String rawTopic = "";
  private String deadLetterTopic = "";
  private String receiptTopic = "";

  @Override
  public void configure(Map<String, ?> settings) {
    rawTopic = setting(settings, RAW_TOPIC);
    deadLetterTopic = setting(settings, DEAD_LETTER_TOPIC);
    receiptTopic = setting(settings, RECEIPT_TOPIC);
  }

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception error) {
    if (!record.topic().equals(rawTopic)) {
      return DeserializationExceptionHandler.Response.fail();
    }
    return DeserializationExceptionHandler.Response.resume(
        bury(context, record.key(), record.value(), "unreadable-record", error));
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception error) {
    if (!context.topic().equals(rawTopic)) {
      return ProcessingExceptionHandler.Response.fail();
    }
    return ProcessingExceptionHandler.Response.resume(
        bury(
            context, context.sourceRawKey(), context.sourceRawValue(), "processing-failed", error));
  }

  private List<ProducerRecord<byte[], byte[]>> bury(
      ErrorHandlerContext context,
      byte @Nullable [] key,
      byte @Nullable [] value,
      String reason,
      Exception error) {
    Drop drop = drop(context);
    log.atWarn()
        .addKeyValue("drop", drop.id())
        .addKeyValue("topic", context.topic())
        .addKeyValue("partition", context.partition())
        .addKeyValue("offset", context.offset())
        .addKeyValue("reason", reason)
        .setCause(error)
        .log("record went to the dead-letter topic");
    var letter =
        new ProducerRecord<>(
            deadLetterTopic,
            null,
            context.timestamp(),
            key,
            value,
            DeadLetter.headers(
                context.headers(), context.topic(), context.partition(), context.offset(), error));
    Receipt receipt =
        Receipt.dead(
            drop,
            Receipt.Stage.ENRICH,
            reason,
            DeadLetter.words(error),
            Instant.ofEpochMilli(context.timestamp()));
    byte[] json = new JsonSerde<>(Receipt.class).serializer().serialize(receiptTopic, receipt);
    return List.of(
        letter,
        new ProducerRecord<>(
            receiptTopic, null, context.timestamp(), receipt.key().getBytes(UTF_8), json));
  }

  /** The drop the headers name; a record of unknown make is named by where it lay. */
  private static Drop drop(ErrorHandlerContext context) {
    String place = context.topic() + "-" + context.partition() + "@" + context.offset();
    String id = CloudEvents.get(context.headers(), CloudEvents.ID);
    String path = CloudEvents.get(context.headers(), "drop");
    String index = CloudEvents.get(context.headers(), "drop-index");
    return new Drop(
        id == null ? place : id,
        path == null ? place : path,
        index != null && index.matches("\\d{1,9}") ? Integer.parseInt(index) : 0);
  }

  private static String setting(Map<String, ?> settings, String name) {
    Object value = settings.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the setting " + name + " is missing");
    }
    return value.toString();
  }
}
