package io.dongtin.enrich.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/**
 * Precision and recall of a text against the true one over multisets of four-token shingles: the
 * metric of the article-extraction-benchmark (github.com/scrapinghub/article-extraction-benchmark).
 */
public record ShingleScore(double truePositive, double falsePositive, double falseNegative) {
  private static final int SIZE = 4;

  /** Compares one page's text with the truth; the three numbers are shares that sum to 1. */
  public static ShingleScore of(String truth, String found) {
    Map<List<String>, Integer> expected = shingles(truth);
    Map<List<String>, Integer> actual = shingles(found);
    int common = 0;
    for (Map.Entry<List<String>, Integer> entry : actual.entrySet()) {
      common += Math.min(entry.getValue(), expected.getOrDefault(entry.getKey(), 0));
    }
    double extra = size(actual) - common;
    double missing = size(expected) - common;
    double sum = common + extra + missing;
    return sum == 0
        ? new ShingleScore(0, 0, 0)
        : new ShingleScore(common / sum, extra / sum, missing / sum);
  }

  /** 1 if both texts are empty, 0 if only the found one is. */
  public double precision() {
    return ratio(falsePositive);
  }

  /** 1 if both texts are empty, 0 if only the true one is. */
  public double recall() {
    return ratio(falseNegative);
  }

  private double ratio(double wrong) {
    if (falsePositive == 0 && falseNegative == 0) {
      return 1;
    }
    return truePositive + wrong == 0 ? 0 : truePositive / (truePositive + wrong);
  }

  private static int size(Map<List<String>, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> tokens = ScoredText.WORD.matcher(text).results().map(MatchResult::group).toList();
    Map<List<String>, Integer> counts = new HashMap<>();
    if (tokens.isEmpty()) {
      return counts;
    }
    int count = Math.max(1, tokens.size() - SIZE + 1);
    for (int i = 0; i < count; i++) {
      List<String> shingle = new ArrayList<>(tokens.subList(i, Math.min(tokens.size(), i + SIZE)));
      counts.merge(shingle, 1, Integer::sum);
    }
    return counts;
  }
}
