package io.dongtin.bench;

import io.dongtin.contract.Topics;
import io.dongtin.ingest.Ingest;
import io.dongtin.ingest.IngestConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What the ingest bench measures, each in a JVM of its own with 256 MB: ingest itself, or a loop
 * that does what {@code kafka-producer-perf-test --throughput -1} does: it sends payloads chosen at
 * random from memory and waits for the last acknowledgement.
 */
final class IngestChild {
  private static final String HEAP = "-Xmx256m";

  private IngestChild() {}

  /** Arguments: what to do, then its own. Prints seconds. */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "once" -> once(Path.of(args[1]), args[2], args[3]);
      case "watch" -> watch(Path.of(args[1]), args[2], args[3]);
      case "peer" ->
          peer(args[1], args[2], Integer.parseInt(args[3]), Integer.parseInt(args[4]), args[5]);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void once(Path inbox, String broker, String prefix) throws InterruptedException {
    long start = System.nanoTime();
    var summary = Ingest.once(IngestConfig.of(inbox, broker, Topics.of(prefix, 2)));
    report(start, summary.published());
  }

  private static void watch(Path inbox, String broker, String prefix) throws InterruptedException {
    Ingest.start(IngestConfig.of(inbox, broker, Topics.of(prefix, 2)));
    Thread.currentThread().join();
  }

  private static void peer(String broker, String topic, int count, int bytes, String compression)
      throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker,
            "acks",
            "all",
            "compression.type",
            compression,
            "batch.size",
            256 * 1024,
            "max.request.size",
            Topics.MAX_RECORD_BYTES);
    var pages = new IngestPages(bytes);
    long start = System.nanoTime();
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        var unused = producer.send(new ProducerRecord<>(topic, pages.page(i)));
      }
      producer.flush();
      report(start, count);
    }
  }

  private static void report(long start, long published) {
    double seconds = (System.nanoTime() - start) / 1e9;
    Duration processor = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    System.out.println(seconds + " " + processor.toMillis() / 1e3 + " " + published);
  }

  /**
   * What a run took.
   *
   * @param processor seconds of processor time, the start of the JVM included; other work on the
   *     machine changes it less than the time by the clock
   */
  record Cost(double seconds, double processor) {
    Cost orLess(Cost other) {
      return other.seconds < seconds ? other : this;
    }
  }

  /** Starts one; its output is to be read. */
  static Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            HEAP,
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Ddongtin.log=WARN",
            "-cp",
            System.getProperty("java.class.path"),
            IngestChild.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Runs one to its end. */
  static Cost cost(int expected, String... args) throws IOException, InterruptedException {
    Process process = start(args);
    String[] said;
    try (var out = process.inputReader()) {
      said = String.valueOf(out.readLine()).split(" ");
    }
    if (!process.waitFor(1, TimeUnit.MINUTES)
        || process.exitValue() != 0
        || said.length != 3
        || Integer.parseInt(said[2]) != expected) {
      throw new IllegalStateException("it did not do its work: " + List.of(args));
    }
    return new Cost(Double.parseDouble(said[0]), Double.parseDouble(said[1]));
  }
}
