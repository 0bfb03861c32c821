package io.dongtin.bench;

import io.dongtin.contract.TopicCreator;
import io.dongtin.contract.Topics;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How long after a drop, or after the start on a full folder, the record is on the topic. */
final class IngestLatency {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String TEXT = "Một tin rất ngắn.\n";

  private final Path work;
  private final String broker;

  IngestLatency(Path work, String broker) {
    this.work = work;
    this.broker = broker;
  }

  /** From the start of the JVM to the first record. */
  void firstOfMany(int count) throws Exception {
    Path inbox = Files.createDirectory(work.resolve("many"));
    for (int i = 0; i < count; i++) {
      Files.writeString(inbox.resolve("tin-" + i + ".txt"), "Tin ngắn số " + i + ".\n");
    }
    try (var consumer = consumer("many")) {
      long start = System.nanoTime();
      Process process = IngestChild.start("watch", inbox.toString(), broker, "many");
      try {
        await(consumer);
        System.out.printf(
            "%,d files waiting: the first is published %.2f s after the JVM starts%n",
            count, (System.nanoTime() - start) / 1e9);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  /** From the end of writing or the move to the record, with nothing else to do. */
  void atRest(int count) throws Exception {
    Path inbox = Files.createDirectory(work.resolve("rest"));
    Path outside = Files.createDirectory(work.resolve("outside"));
    try (var consumer = consumer("rest")) {
      Process process = IngestChild.start("watch", inbox.toString(), broker, "rest");
      try {
        write(inbox.resolve("warm.txt"));
        await(consumer);
        print(
            "written in place",
            times(consumer, count, i -> Files.writeString(inbox.resolve("w" + i + ".txt"), TEXT)));
        print(
            "moved in, 50 ms after the write",
            times(
                consumer,
                count,
                i -> {
                  write(outside.resolve("file"));
                  Thread.sleep(50);
                },
                i ->
                    Files.move(
                        outside.resolve("file"),
                        inbox.resolve("m" + i + ".txt"),
                        StandardCopyOption.ATOMIC_MOVE)));
        print(
            "written, synced, moved in at once",
            times(
                consumer,
                count,
                i -> write(outside.resolve("file")),
                i ->
                    Files.move(
                        outside.resolve("file"),
                        inbox.resolve("s" + i + ".txt"),
                        StandardCopyOption.ATOMIC_MOVE)));
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private interface Act {
    void run(int number) throws IOException, InterruptedException;
  }

  private static List<Double> times(KafkaConsumer<byte[], byte[]> consumer, int count, Act drop)
      throws Exception {
    return times(consumer, count, i -> {}, drop);
  }

  private static List<Double> times(
      KafkaConsumer<byte[], byte[]> consumer, int count, Act prepare, Act drop) throws Exception {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      prepare.run(i);
      drop.run(i);
      long start = System.nanoTime();
      await(consumer);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    Collections.sort(millis);
    return millis;
  }

  private static void print(String what, List<Double> millis) {
    System.out.printf(
        "at rest, %s: p50 %.0f ms, p99 %.0f ms%n",
        what,
        millis.get(millis.size() / 2),
        millis.get(Math.min(millis.size() - 1, millis.size() * 99 / 100)));
  }

  private static void write(Path file) throws IOException {
    Files.writeString(file, TEXT);
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer(String prefix) throws Exception {
    var topics = Topics.of(prefix, 2);
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      TopicCreator.create(admin, topics);
    }
    var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker, "fetch.max.wait.ms", 20),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        List.of(
            new TopicPartition(topics.raw().name(), 0), new TopicPartition(topics.raw().name(), 1));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    partitions.forEach(consumer::position);
    return consumer;
  }

  private static void await(KafkaConsumer<byte[], byte[]> consumer) {
    if (consumer.poll(PATIENCE).isEmpty()) {
      throw new IllegalStateException("no record within " + PATIENCE);
    }
  }
}
