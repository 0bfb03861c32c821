package io.dongtin.enrich.page.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A logistic regression over {@link FeatureSet}: the log odds that a block belongs to the story are
 * the sum of the weights of the features that hold for it. The weights are readable, one feature a
 * line; {@code BlockModelTrainer} makes them.
 */
public final class BlockModel {
  private final double[] weights;

  /**
   * @param weights one a feature, then the bias
   */
  public BlockModel(double[] weights) {
    this.weights = weights;
  }

  /** Loads {@code block-model-html.tsv} or {@code block-model-text.tsv}. */
  static BlockModel load(String resource) {
    Map<String, Double> byName = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(BlockModel.class.getResourceAsStream(resource), resource);
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                int tab = line.indexOf('\t');
                byName.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double[] weights = new double[FeatureSet.COUNT + 1];
    for (int i = 0; i < FeatureSet.COUNT; i++) {
      weights[i] = byName.getOrDefault(FeatureSet.NAMES.name(i), 0.0);
    }
    weights[FeatureSet.COUNT] = byName.getOrDefault("bias", 0.0);
    return new BlockModel(weights);
  }

  /** Log odds that each block belongs to the story, from the features that hold for it. */
  double[] logOdds(List<int[]> features) {
    double[] odds = new double[features.size()];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = logOdds(features.get(i));
    }
    return odds;
  }

  private double logOdds(int[] features) {
    double sum = weights[FeatureSet.COUNT];
    for (int feature : features) {
      sum += weights[feature];
    }
    return sum;
  }
}
