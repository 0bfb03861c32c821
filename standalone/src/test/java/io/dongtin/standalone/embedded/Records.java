package io.dongtin.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic's records, written and read by plain clients. */
record Records(String bootstrapServers, String topic) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  void create() {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      var made = admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1)));
      assertThat(made.all().toCompletionStage().toCompletableFuture()).succeedsWithin(PATIENCE);
    }
  }

  void send(String key) {
    try (var producer = producer(Map.of("acks", "all"))) {
      assertThat(producer.send(new ProducerRecord<>(topic, key, "value"))).succeedsWithin(PATIENCE);
    }
  }

  KafkaProducer<String, String> producer(Map<String, String> more) {
    var settings = new HashMap<String, Object>(Map.of("bootstrap.servers", bootstrapServers));
    settings.putAll(more);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  /** The keys of all records that are committed. */
  List<String> committed() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "group.id",
            "reader-" + System.nanoTime(),
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      var keys = new ArrayList<String>();
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
                return !consumer.assignment().isEmpty()
                    && consumer.endOffsets(consumer.assignment()).entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
              });
      return keys;
    }
  }
}
