package io.dongtin.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded broker does what the programs ask of it. */
final class EmbeddedKafkaIT {
  @TempDir private static Path data;
  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start() {
    kafka = EmbeddedKafka.start(data.resolve("kafka"), 0);
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void topicsAreMadeOnlyByThoseWhoAsk() {
    var records = new Records(kafka.bootstrapServers(), "asked");
    records.create();
    try (var producer = records.producer(Map.of("max.block.ms", "1000"))) {
      var record = new ProducerRecord<>("misspelt", "key", "value");
      assertThatThrownBy(() -> producer.send(record).get())
          .isInstanceOf(ExecutionException.class)
          .rootCause()
          .isInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void transactionsAreSeenWhenTheyAreCommitted() {
    var records = new Records(kafka.bootstrapServers(), "transactions");
    records.create();
    try (var producer = records.producer(Map.of("transactional.id", "test"))) {
      producer.initTransactions();
      producer.beginTransaction();
      var aborted = producer.send(new ProducerRecord<>("transactions", "aborted", "1"));
      producer.flush();
      assertThat(aborted).succeedsWithin(Duration.ofSeconds(30));
      producer.abortTransaction();
      producer.beginTransaction();
      var committed = producer.send(new ProducerRecord<>("transactions", "committed", "2"));
      producer.commitTransaction();
      assertThat(committed).isDone();
    }
    assertThat(records.committed()).containsExactly("committed");
  }

  @Test
  void recordsOfManyMegabytesFit() {
    var records = new Records(kafka.bootstrapServers(), "large");
    records.create();
    var big = "x".repeat(20 << 20);
    var settings = Map.of("max.request.size", "33554432", "compression.type", "lz4");
    try (var producer = records.producer(settings)) {
      assertThat(producer.send(new ProducerRecord<>("large", "big", big)))
          .succeedsWithin(Duration.ofSeconds(30));
    }
    assertThat(records.committed()).containsExactly("big");
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> EmbeddedKafka.start(data.resolve("other"), port))
          .isInstanceOf(UncheckedIOException.class)
          .cause()
          .isInstanceOf(BindException.class)
          .hasMessage("port " + port + " of 127.0.0.1 is taken");
    }
  }
}
