package io.dongtin.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Records on their way: {@link #begin} hands them to the producer, {@link #await} sees to it that
 * every one of them is acknowledged by all replicas, with as many producers as that takes. Others
 * may be begun in between. Used by one thread.
 */
final class Sending {
  /** After so long without an answer, people are told; the records stay under way. */
  private static final Duration WORRY = Duration.ofSeconds(5);

  private final Connection connection;
  private final HealthSign health;
  private final List<ProducerRecord<byte[], byte[]>> records;
  private final long start = System.nanoTime();

  /** Positions of the records that are not acknowledged, as far as is known. */
  private List<Integer> open = new ArrayList<>();

  private final List<Integer> tooLarge = new ArrayList<>();

  /** Of the latest try: the producer, its answers to the first of the open records, its failure. */
  private @Nullable Producer<byte[], byte[]> producer;

  private final List<Future<RecordMetadata>> answers = new ArrayList<>();
  private @Nullable KafkaException failure;

  Sending(Connection connection, HealthSign health, List<ProducerRecord<byte[], byte[]>> records) {
    this.connection = connection;
    this.health = health;
    this.records = records;
    for (int i = 0; i < records.size(); i++) {
      open.add(i);
    }
  }

  /** Hands the records to the producer; a failure is met again by {@link #await}. */
  void begin() throws InterruptedException {
    answers.clear();
    failure = null;
    producer = null;
    if (open.isEmpty()) {
      return;
    }
    try {
      producer = connection.producer();
      for (int position : open) {
        var answer = producer.send(records.get(position));
        answers.add(answer);
        // No broker: each further record would wait for one as long as this one did.
        if (answer.isDone()
            && answer.state() == Future.State.FAILED
            && !(answer.exceptionNow() instanceof RecordTooLargeException)) {
          return;
        }
      }
    } catch (InterruptException e) {
      throw interrupted();
    } catch (KafkaException e) {
      failure = e;
    }
  }

  /**
   * Waits for the acknowledgement of every record, and sends again what failed.
   *
   * @param patience how long to go on without success; null for ever
   * @return the positions of the records that are larger than the topic takes
   * @throws KafkaException if the patience is over
   */
  List<Integer> await(@Nullable Duration patience) throws InterruptedException {
    var backoff = new Backoff();
    settle();
    while (!open.isEmpty()) {
      KafkaException reason = failure == null ? new KafkaException("not acknowledged") : failure;
      health.bad(HealthSign.Part.BROKER, words(reason));
      connection.discard(producer);
      if (patience != null && System.nanoTime() - start > patience.toNanos()) {
        throw reason;
      }
      Thread.sleep(backoff.next());
      begin();
      settle();
    }
    health.good(HealthSign.Part.BROKER);
    return tooLarge;
  }

  private void settle() throws InterruptedException {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      if (i >= answers.size() || !isSettled(open.get(i), answers.get(i))) {
        left.add(open.get(i));
      }
    }
    open = left;
  }

  private boolean isSettled(int position, Future<RecordMetadata> answer)
      throws InterruptedException {
    while (true) {
      try {
        answer.get(WORRY.toMillis(), TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException e) {
        health.bad(HealthSign.Part.BROKER, "nothing has been acknowledged for " + WORRY);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RecordTooLargeException) {
          tooLarge.add(position);
          return true;
        }
        failure = new KafkaException("not acknowledged", e.getCause());
        return false;
      }
    }
  }

  private static InterruptedException interrupted() {
    // Kafka's client has set the flag; ours is the exception.
    Thread.interrupted();
    return new InterruptedException("interrupted while sending");
  }

  static String words(KafkaException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return e.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
