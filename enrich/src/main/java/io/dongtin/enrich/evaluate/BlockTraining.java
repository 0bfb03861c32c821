package io.dongtin.enrich.evaluate;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.story.BlockExamples;
import io.dongtin.enrich.page.story.BlockModel;
import io.dongtin.enrich.page.story.BlockModels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Makes the two block models of labelled pages: logistic regression, AdaGrad (Duchi et al., JMLR
 * 2011) over blocks in an order that a seed decides, so that the same data always give the same
 * weights.
 */
final class BlockTraining {
  private static final int EPOCHS = 30;
  private static final double RATE = 0.15;
  private static final double DECAY = 2e-3;
  private static final int MAX_WORDS = 40;
  private static final long SEED = 20261122;

  @SuppressWarnings(
      "ArrayRecordComponent") // Never compared; millions of boxed numbers would be slow.
  private record Example(int[] features, boolean story, double weight) {}

  private BlockTraining() {}

  static BlockModels train(List<LabelledPage> pages) {
    BlockModel first = firstLook(pages);
    // The second model must see guesses as wrong as they are on unseen pages: each half of the
    // pages is guessed by a model of the other half.
    List<LabelledPage> even = every(pages, 2, 0);
    List<LabelledPage> odd = every(pages, 2, 1);
    List<Example> examples = new ArrayList<>();
    BlockModel ofOdd = firstLook(odd);
    examples.addAll(examples(even, page -> page.examples().secondLook(ofOdd)));
    BlockModel ofEven = firstLook(even);
    examples.addAll(examples(odd, page -> page.examples().secondLook(ofEven)));
    return new BlockModels(first, train(examples, EPOCHS));
  }

  /** Every nth page, from a given one on. */
  static List<LabelledPage> every(List<LabelledPage> pages, int nth, int from) {
    List<LabelledPage> some = new ArrayList<>();
    for (int i = from; i < pages.size(); i += nth) {
      some.add(pages.get(i));
    }
    return some;
  }

  private static BlockModel firstLook(List<LabelledPage> pages) {
    return train(examples(pages, page -> page.examples().firstLook()), EPOCHS);
  }

  private static List<Example> examples(
      List<LabelledPage> pages, Function<LabelledPage, List<int[]>> look) {
    List<Example> examples = new ArrayList<>();
    for (LabelledPage page : pages) {
      add(examples, page, look.apply(page));
    }
    return examples;
  }

  /** Long blocks count more than short ones, and long pages a little more than short ones. */
  private static void add(List<Example> examples, LabelledPage page, List<int[]> features) {
    List<Example> ofPage = new ArrayList<>();
    double all = 0;
    for (Block block : page.page().blocks()) {
      BlockLabel label = page.labels().get(block.position());
      if (label != BlockLabel.UNKNOWN) {
        double words = 2 + Math.min(MAX_WORDS, BodyLabels.tokens(block.text()).size());
        boolean story = label == BlockLabel.STORY;
        ofPage.add(new Example(features.get(block.position()), story, words));
        all += words;
      }
    }
    for (Example example : ofPage) {
      double weight = example.weight / all * Math.sqrt(ofPage.size());
      examples.add(new Example(example.features, example.story, weight));
    }
  }

  private static BlockModel train(List<Example> examples, int epochs) {
    int bias = BlockExamples.features();
    double[] weights = new double[bias + 1];
    double[] squares = new double[bias + 1];
    List<Example> shuffled = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < epochs; epoch++) {
      // What is learned last weighs most; no folder and no page may come last each time.
      Collections.shuffle(shuffled, random);
      for (Example example : shuffled) {
        double sum = weights[bias];
        for (int feature : example.features) {
          sum += weights[feature];
        }
        double error = (1 / (1 + Math.exp(-sum)) - (example.story ? 1 : 0)) * example.weight;
        for (int feature : example.features) {
          step(weights, squares, feature, error + DECAY * example.weight * weights[feature]);
        }
        step(weights, squares, bias, error);
      }
    }
    return new BlockModel(weights);
  }

  private static void step(double[] weights, double[] squares, int feature, double gradient) {
    squares[feature] += gradient * gradient;
    weights[feature] -= RATE * gradient / Math.sqrt(squares[feature] + 1e-8);
  }
}
