package io.dongtin.enrich.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How well the bodies of a set of pages were found.
 *
 * @param pages scored pages
 * @param precision mean over the pages for which anything was found
 * @param recall mean over the pages for which anything should have been found
 * @param worst the pages, the worst first
 */
public record BodyScore(int pages, double precision, double recall, List<PageScore> worst) {
  /** How well the body of one page was found. */
  public record PageScore(String id, double f1, double precision, double recall) {
    static PageScore of(String id, ShingleScore score) {
      double f1 = harmonic(score.precision(), score.recall());
      return new PageScore(id, f1, score.precision(), score.recall());
    }
  }

  static BodyScore of(Map<String, ShingleScore> scores) {
    List<ShingleScore> all = List.copyOf(scores.values());
    List<PageScore> worst =
        scores.entrySet().stream()
            .map(page -> PageScore.of(page.getKey(), page.getValue()))
            .sorted(Comparator.comparingDouble(PageScore::f1).thenComparing(PageScore::id))
            .toList();
    return new BodyScore(
        all.size(),
        mean(all, page -> page.truePositive() + page.falsePositive(), ShingleScore::precision),
        mean(all, page -> page.truePositive() + page.falseNegative(), ShingleScore::recall),
        worst);
  }

  /**
   * Of the two means, as the article-extraction-benchmark has it; not the mean of the pages' F1.
   */
  public double f1() {
    return harmonic(precision, recall);
  }

  static double harmonic(double one, double other) {
    return one + other == 0 ? 0 : 2 * one * other / (one + other);
  }

  private static double mean(
      List<ShingleScore> pages,
      ToDoubleFunction<ShingleScore> counts,
      ToDoubleFunction<ShingleScore> value) {
    return pages.stream()
        .filter(page -> counts.applyAsDouble(page) > 0)
        .mapToDouble(value)
        .average()
        .orElse(0);
  }
}
