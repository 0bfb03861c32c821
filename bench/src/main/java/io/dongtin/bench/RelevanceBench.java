package io.dongtin.bench;

import io.dongtin.contract.Article;
import io.dongtin.indexer.ArticleSearch;
import io.dongtin.indexer.Indexer;
import io.dongtin.indexer.Query;
import io.dongtin.indexer.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench relevance}: at which rank {@code dongtin search} shows the article that a query
 * means. The articles take the indexer's own way into the embedded node. A query counts with one
 * over the rank within the first page, or nothing (mean reciprocal rank).
 */
@Command(
    name = "relevance",
    description = "Known-item search on the development news: mean reciprocal rank.",
    mixinStandardHelpOptions = true)
final class RelevanceBench implements Callable<Integer> {
  private static final String PREFIX = "news";
  private static final double FLOOR = 0.85;
  private static final double ACCENTS_FLOOR = 0.03;
  private static final long PATIENCE_SECONDS = 300;

  @Parameters(index = "0", paramLabel = "VIETNAMESE", description = "vi-news.docs.jsonl.gz")
  private Path vietnamese = Path.of("");

  @Parameters(index = "1", paramLabel = "ENGLISH", description = "generated.docs.jsonl.gz")
  private Path english = Path.of("");

  @Option(names = "--misses", description = "Show every query whose article is not the first.")
  private boolean misses;

  private final Map<String, List<Double>> ranks = new LinkedHashMap<>();
  private final List<Long> micros = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    List<Article> articles =
        new ArrayList<>(NewsFile.read(vietnamese, Predicate.not("en"::equals)));
    articles.addAll(NewsFile.read(english, "en"::equals));
    try (var servers = SearchServers.start();
        var indexer = Indexer.start(servers.indexer(PREFIX));
        var search = ArticleSearch.open(servers.address(), PREFIX)) {
      servers.publish(PREFIX, articles);
      awaitAll(search, indexer, articles.size());
      List<KnownItem> items = KnownItem.ofTheDevelopmentNews();
      // Once unmeasured: the node's first searches load classes.
      items.forEach(item -> search.search(Query.of(item.query())));
      for (KnownItem item : items) {
        ask(search, item, "with accents");
        if (item.isVietnamese()) {
          ask(search, item.withoutAccents(), "without accents");
        }
      }
    }
    return report(articles.size());
  }

  private static void awaitAll(ArticleSearch search, Indexer indexer, int articles)
      throws InterruptedException, IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (search.search(Query.of("").size(0)).total() < articles) {
      if (System.nanoTime() > deadline) {
        throw new IOException(
            "not all indexed after " + PATIENCE_SECONDS + " s; the indexer: " + indexer.health());
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private void ask(ArticleSearch search, KnownItem item, String half) {
    long start = System.nanoTime();
    Results results = search.search(Query.of(item.query()));
    micros.add((System.nanoTime() - start) / 1_000);
    int rank = rank(results, item.articleId());
    double score = rank == 0 ? 0 : 1.0 / rank;
    ranks.computeIfAbsent(item.kind(), kind -> new ArrayList<>()).add(score);
    if (item.isVietnamese()) {
      ranks.computeIfAbsent("Vietnamese " + half, kind -> new ArrayList<>()).add(score);
    }
    ranks.computeIfAbsent("all", kind -> new ArrayList<>()).add(score);
    if (misses && rank != 1) {
      System.out.printf("%2d of %5d  %s%n", rank, results.total(), item.query());
    }
  }

  private static int rank(Results results, String id) {
    List<String> ids = results.hits().stream().map(Results.Hit::id).toList();
    return ids.indexOf(id) + 1;
  }

  private int report(int articles) {
    System.out.printf("%d articles%n", articles);
    ranks.forEach(
        (kind, scores) ->
            System.out.printf("%-26s %3d queries  MRR %.3f%n", kind, scores.size(), mean(kind)));
    List<Long> sorted = micros.stream().sorted().toList();
    System.out.printf(
        "median answer %.1f ms, slowest %.1f ms%n",
        sorted.get(sorted.size() / 2) / 1e3, sorted.getLast() / 1e3);
    double lost = mean("Vietnamese with accents") - mean("Vietnamese without accents");
    boolean met = mean("all") >= FLOOR && lost <= ACCENTS_FLOOR;
    System.out.printf(
        "floor: MRR %.2f, without accents at most %.2f less: %s%n",
        FLOOR, ACCENTS_FLOOR, met ? "met" : "NOT MET");
    return met ? 0 : 1;
  }

  private double mean(String kind) {
    return ranks.getOrDefault(kind, List.of()).stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }
}
