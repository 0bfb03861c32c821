package io.dongtin.bench;

import io.dongtin.bench.IngestChild.Cost;
import io.dongtin.contract.TopicCreator;
import io.dongtin.contract.Topics;
import io.dongtin.standalone.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench ingest}: files and web archives to the raw topic, beside a loop that only sends the
 * same pages from memory as {@code kafka-producer-perf-test} does. All on one embedded broker, in
 * turns; then the first of many waiting files, and the time from a drop to its record.
 */
@Command(
    name = "ingest",
    description = "Ingest beside a bare producer, its start on a full folder, and its latency.",
    mixinStandardHelpOptions = true)
final class IngestBench implements Callable<Integer> {
  @Option(names = "--pages", defaultValue = "4000", description = "Pages a round.")
  private int pages;

  @Option(names = "--bytes", defaultValue = "60000", description = "Size of a page.")
  private int bytes;

  @Option(names = "--rounds", defaultValue = "3", description = "Rounds; the best one counts.")
  private int rounds;

  @Option(
      names = "--waiting",
      defaultValue = "100000",
      description = "Small files that wait at the start.")
  private int waiting;

  @Option(names = "--drops", defaultValue = "100", description = "Drops at rest.")
  private int drops;

  private int runs;

  @Override
  public Integer call() throws Exception {
    Path work = Files.createTempDirectory("dongtin-bench");
    try (var kafka = EmbeddedKafka.start(work.resolve("kafka"), 0)) {
      var broker = kafka.bootstrapServers();
      throughput(work, broker);
      var latency = new IngestLatency(work, broker);
      if (waiting > 0) {
        latency.firstOfMany(waiting);
      }
      if (drops > 0) {
        latency.atRest(drops);
      }
    } finally {
      delete(work);
    }
    return 0;
  }

  private void throughput(Path work, String broker) throws Exception {
    Map<String, Cost> best = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      best.merge("producer, zstd", peer(broker, "zstd"), Cost::orLess);
      best.merge("html files", files(work, broker), Cost::orLess);
      best.merge("producer, none", peer(broker, "none"), Cost::orLess);
      best.merge("one warc", warc(work, broker), Cost::orLess);
    }
    Cost peer = best.getOrDefault("producer, zstd", new Cost(1, 1));
    best.forEach(
        (name, cost) ->
            System.out.printf(
                "%-16s %7.1f MB/s %8.0f articles/s  %5.2f of the producer with zstd  %6.1f s of processor%n",
                name,
                pages * (double) bytes / cost.seconds() / 1e6,
                pages / cost.seconds(),
                peer.seconds() / cost.seconds(),
                cost.processor()));
  }

  private Cost peer(String broker, String compression) throws Exception {
    var topics = Topics.of("peer" + ++runs, 2);
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      TopicCreator.create(admin, topics);
    }
    return IngestChild.cost(
        pages,
        "peer",
        broker,
        topics.raw().name(),
        Integer.toString(pages),
        Integer.toString(bytes),
        compression);
  }

  private Cost files(Path work, String broker) throws Exception {
    Path inbox = work.resolve("files" + ++runs);
    new IngestPages(bytes).files(inbox, pages);
    Cost cost = IngestChild.cost(pages, "once", inbox.toString(), broker, "run" + runs);
    delete(inbox);
    return cost;
  }

  private Cost warc(Path work, String broker) throws Exception {
    Path inbox = Files.createDirectory(work.resolve("warc" + ++runs));
    new IngestPages(bytes).warc(inbox.resolve("pages.warc"), pages);
    Cost cost = IngestChild.cost(pages, "once", inbox.toString(), broker, "run" + runs);
    delete(inbox);
    return cost;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
