package io.dongtin.bench;

import io.dongtin.contract.Article;
import io.dongtin.indexer.Health;
import io.dongtin.indexer.IndexSetup;
import io.dongtin.indexer.Indexer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench bulk}: articles a second from a topic into the embedded node by the indexer, beside
 * plain bulk requests with the same documents. They take turns, each into an index of its own. The
 * indexer also writes and indexes a receipt for each article; the plain requests do not.
 */
@Command(
    name = "bulk",
    description = "The indexer beside plain bulk requests with the same documents.",
    mixinStandardHelpOptions = true)
final class BulkBench implements Callable<Integer> {
  private static final double FLOOR = 0.85;
  private static final List<Integer> BATCHES = List.of(250, 1_000);
  private static final List<Integer> THREADS = List.of(1, 2);

  /** What the indexer has written before the clock starts: joining its group is no writing. */
  private static final int UNDER_WAY = 100;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "News files: *.docs.jsonl.gz")
  private List<Path> files = List.of();

  @Option(names = "--articles", description = "Only so many of them.")
  private int most = Integer.MAX_VALUE;

  @Option(names = "--rounds", defaultValue = "4", description = "The first one warms up.")
  private int rounds;

  private final Map<String, DoubleSummaryStatistics> rates = new LinkedHashMap<>();

  @Override
  public Integer call() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (Path file : files) {
      articles.addAll(NewsFile.read(file, language -> true));
    }
    articles = articles.subList(0, Math.min(most, articles.size()));
    try (var servers = SearchServers.start()) {
      var plain = new PlainBulk(servers.elasticsearch().url());
      List<String> documents = List.of();
      for (int round = 0; round < rounds; round++) {
        String prefix = "round" + round;
        servers.publish(prefix, articles);
        note(round, "indexer", indexer(servers, plain, prefix, articles.size()));
        if (documents.isEmpty()) {
          plain.refresh(prefix);
          documents = plain.documents(prefix + "-all", articles.size());
        }
        for (int batch : BATCHES) {
          for (int threads : THREADS) {
            note(
                round,
                "plain, %d a request, %d threads".formatted(batch, threads),
                plain(servers, plain, documents, batch, threads));
          }
        }
        plain.delete(prefix + "-*");
      }
    }
    return report(articles.size());
  }

  private static double indexer(SearchServers servers, PlainBulk plain, String prefix, int articles)
      throws InterruptedException, IOException {
    String indices = prefix + "-articles-*";
    IndexSetup.install(servers.address(), prefix);
    try (var indexer = Indexer.start(servers.indexer(prefix))) {
      long begun = await(plain, indices, indexer, UNDER_WAY);
      long start = System.nanoTime();
      long done = await(plain, indices, indexer, articles);
      return (done - begun) * 1e9 / (System.nanoTime() - start);
    }
  }

  private static long await(PlainBulk plain, String indices, Indexer indexer, long atLeast)
      throws InterruptedException, IOException {
    long written = plain.written(indices);
    while (written < atLeast) {
      if (indexer.health() instanceof Health.Failed failed) {
        throw new IOException("the indexer failed: " + failed.why());
      }
      TimeUnit.MILLISECONDS.sleep(25);
      written = plain.written(indices);
    }
    return written;
  }

  private static double plain(
      SearchServers servers, PlainBulk plain, List<String> documents, int batch, int threads)
      throws InterruptedException, ExecutionException, IOException {
    String prefix = "plain-%d-%d".formatted(batch, threads);
    IndexSetup.install(servers.address(), prefix);
    double rate = plain.write(prefix + "-articles-2026.11", documents, batch, threads);
    plain.delete(prefix + "-*");
    return rate;
  }

  private void note(int round, String what, double rate) {
    System.out.printf("round %d  %-32s %7.0f articles/s%n", round, what, rate);
    if (round > 0) {
      rates.computeIfAbsent(what, name -> new DoubleSummaryStatistics()).accept(rate);
    }
  }

  private int report(int articles) {
    System.out.printf("%d articles, mean of %d rounds%n", articles, rounds - 1);
    double best = 0;
    double ours = 0;
    for (var entry : rates.entrySet()) {
      double mean = entry.getValue().getAverage();
      System.out.printf("%-32s %7.0f articles/s%n", entry.getKey(), mean);
      if (entry.getKey().equals("indexer")) {
        ours = mean;
      } else {
        best = Math.max(best, mean);
      }
    }
    boolean met = ours >= FLOOR * best;
    System.out.printf(
        "indexer: %.2f of the best plain requests; floor %.2f: %s%n",
        ours / best, FLOOR, met ? "met" : "NOT MET");
    return met ? 0 : 1;
  }
}
