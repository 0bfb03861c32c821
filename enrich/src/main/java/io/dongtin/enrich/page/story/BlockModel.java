package io.dongtin.enrich.page.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A logistic regression over {@link FeatureSet}: the log odds that a block belongs to the story are
 * the sum of the weights of the features that hold for it. The weights are readable, one feature a
 * line; {@code BlockModelTrainer} makes them.
 */
public final class BlockModel {
  private static final double NEGLIGIBLE = 0.0005;

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

  /** The weights, one feature a line, those that matter. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("bias\t" + rounded(weights[FeatureSet.COUNT]));
    for (int i = 0; i < FeatureSet.COUNT; i++) {
      if (Math.abs(weights[i]) >= NEGLIGIBLE) {
        lines.add(FeatureSet.NAMES.name(i) + "\t" + rounded(weights[i]));
      }
    }
    return lines;
  }

  private static String rounded(double weight) {
    return String.format(Locale.ROOT, "%.3f", weight);
  }

  /** Log odds that a block for which these features hold belongs to the story. */
  double logOdds(Active active) {
    return weights[FeatureSet.COUNT] + sum(active);
  }

  /** The features' share of the log odds. */
  double sum(Active active) {
    double sum = 0;
    for (int i = 0; i < active.size(); i++) {
      sum += weights[active.get(i)];
    }
    return sum;
  }

  double logOdds(int[] features) {
    double sum = weights[FeatureSet.COUNT];
    for (int feature : features) {
      sum += weights[feature];
    }
    return sum;
  }
}
