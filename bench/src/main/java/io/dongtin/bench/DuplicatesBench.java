package io.dongtin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.enrich.Rehearsal;
import io.dongtin.enrich.duplicate.Band;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.enrich.duplicate.Fingerprint;
import io.dongtin.enrich.duplicate.Sketch;
import io.dongtin.enrich.evaluate.DuplicateEvaluation;
import io.dongtin.enrich.evaluate.TopologyStories;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench duplicates}: articles a second through the whole topology with an empty window and
 * with many articles in it, the records each article costs, and the bytes that are kept of it. No
 * broker takes part, so the first figure is that of one thread without the network.
 */
@Command(
    name = "duplicates",
    description =
        "Articles a second with an empty and with a full window, messages, bytes of state.",
    mixinStandardHelpOptions = true)
final class DuplicatesBench implements Callable<Integer> {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WORDS = 576;
  private static final Instant BEFORE = Instant.parse("2025-12-20T00:00:00Z");

  @Parameters(paramLabel = "DOCS.jsonl", description = "{id, title, text} a line, gzipped or not.")
  private Path docs = Path.of("");

  @Option(names = "--signatures", defaultValue = "1000000", description = "In the full window.")
  private int signatures;

  @Option(names = "--articles", defaultValue = "1000", description = "To measure with.")
  private int articles;

  @Option(names = "--partitions", defaultValue = "2", description = "Of the topics.")
  private int partitions;

  @Option(
      names = "--met-by-chance",
      defaultValue = "0.0000375",
      description =
          "How likely two articles that have nothing to do with each other share a band; the default"
              + " was measured on Vietnamese news.")
  private double metByChance;

  private final Random random = new Random(1);

  @Override
  public Integer call() throws Exception {
    List<JsonNode> all = DuplicateEvaluation.read(docs);
    List<JsonNode> measured = all.subList(0, Math.min(all.size(), articles));
    Path empty = Files.createTempDirectory("dongtin-bench-empty");
    Path full = Files.createTempDirectory("dongtin-bench-full");
    try (var one = new TopologyStories(empty, DuplicateSettings.DEFAULTS, partitions);
        var other = new TopologyStories(full, DuplicateSettings.DEFAULTS, partitions)) {
      fill(other.rehearsal(), measured);
      Map<String, Long> before = other.rehearsal().records();
      measure(one, other, measured);
      report("empty", one.rehearsal(), Map.of(), measured.size());
      report("full", other.rehearsal(), before, measured.size());
      state(one.rehearsal(), measured.size());
    }
    return 0;
  }

  private void fill(Rehearsal rehearsal, List<JsonNode> measured) {
    for (int i = 0; i < signatures; i++) {
      boolean met = random.nextDouble() < metByChance * measured.size();
      Band band = met ? band(measured.get(random.nextInt(measured.size()))) : null;
      Instant time = BEFORE.plus(Duration.ofDays(random.nextInt(12)));
      rehearsal.remember("s" + i, Sketch.synthetic(random, WORDS, band), time);
    }
  }

  private @Nullable Band band(JsonNode article) {
    String text = article.get("text").asText();
    List<Band> bands = Sketch.of(Fingerprint.of("", text), text).bands();
    return bands.isEmpty() ? null : bands.get(random.nextInt(bands.size()));
  }

  /** In turns, so that a busy machine slows both; the first tenth warms up. */
  private static void measure(
      TopologyStories empty, TopologyStories full, List<JsonNode> articles) {
    Took inEmpty = Took.NOTHING;
    Took inFull = Took.NOTHING;
    int counted = 0;
    for (int i = 0; i < articles.size(); i++) {
      Took one = took(empty, articles.get(i));
      Took other = took(full, articles.get(i));
      if (i >= articles.size() / 10) {
        inEmpty = inEmpty.plus(one);
        inFull = inFull.plus(other);
        counted++;
      }
    }
    System.out.printf(
        "empty window %.1f articles/s, full window %.1f articles/s: %.2f of it%n",
        counted * 1e9 / inEmpty.nanos(),
        counted * 1e9 / inFull.nanos(),
        (double) inEmpty.nanos() / inFull.nanos());
    System.out.printf(
        "by processor time, which other work on the machine disturbs less: %.1f, %.1f: %.2f of it%n",
        counted * 1e9 / inEmpty.processorNanos(),
        counted * 1e9 / inFull.processorNanos(),
        (double) inEmpty.processorNanos() / inFull.processorNanos());
  }

  /** Time that articles took, by the clock and of the one thread that took them through. */
  private record Took(long nanos, long processorNanos) {
    static final Took NOTHING = new Took(0, 0);

    Took plus(Took more) {
      return new Took(nanos + more.nanos, processorNanos + more.processorNanos);
    }
  }

  private static Took took(TopologyStories stories, JsonNode article) {
    long processor = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    stories.add(
        article.get("id").asText(), article.path("title").asText(), article.get("text").asText());
    return new Took(System.nanoTime() - start, THREADS.getCurrentThreadCpuTime() - processor);
  }

  private static void report(
      String window, Rehearsal rehearsal, Map<String, Long> before, int articles) {
    Map<String, Double> messages = new TreeMap<>();
    rehearsal
        .records()
        .forEach(
            (topic, count) -> {
              if (topic.endsWith("-repartition")) {
                messages.put(
                    topic.replace("-repartition", ""),
                    (double) (count - before.getOrDefault(topic, 0L)) / articles);
              }
            });
    System.out.printf("%s window, messages an article:", window);
    messages.forEach((topic, count) -> System.out.printf(" %s %.2f", topic, count));
    System.out.printf(
        ", in all %.2f%n", messages.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  private static void state(Rehearsal rehearsal, int articles) {
    Map<String, Long> bytes = rehearsal.stateBytes();
    System.out.print("state, bytes an article:");
    bytes.forEach((store, all) -> System.out.printf(" %s %d", store, all / articles));
    System.out.printf(
        ", in all %d%n", bytes.values().stream().mapToLong(Long::longValue).sum() / articles);
  }
}
