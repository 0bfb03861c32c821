package io.dongtin.enrich.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dongtin.enrich.page.Page;
import io.dongtin.enrich.page.PageReader;
import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.block.TextWalker;
import io.dongtin.enrich.page.metadata.Candidates;
import io.dongtin.enrich.page.story.BlockExamples;
import io.dongtin.enrich.page.story.BlockModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Trains the block model on a folder of labelled pages: logistic regression, AdaGrad (Duchi et al.,
 * JMLR 2011) over pages in order, so that the same data always give the same weights.
 *
 * <p>{@code BlockModelTrainer FOLDER OUTPUT_FOLDER} writes {@code block-model-html-1.tsv} and
 * {@code -2.tsv} for the first and the second look, and the same for {@code text}, trained on the
 * pages as plain-text dumps.
 */
public final class BlockModelTrainer {
  private static final int EPOCHS = 30;
  private static final double RATE = 0.15;
  private static final double DECAY = 2e-3;
  private static final int MAX_WORDS = 40;

  @SuppressWarnings(
      "ArrayRecordComponent") // Never compared; millions of boxed numbers would be slow.
  private record Example(int[] features, boolean story, double weight) {}

  private record LabelledPage(Layout layout, BlockExamples view, String truth) {}

  private BlockModelTrainer() {}

  /** Reads the pages of the first argument's folder, writes into the second's. */
  public static void main(String[] args) throws IOException {
    PageSet set = PageSet.open(Path.of(args[0]));
    Path output = Path.of(args[1]);
    trainBoth(pages(set, false), output, "block-model-html");
    trainBoth(pages(set, true), output, "block-model-text");
  }

  private static void trainBoth(List<LabelledPage> pages, Path output, String name)
      throws IOException {
    double[] first = train(examples(pages, page -> page.view.firstLook()));
    write(output.resolve(name + "-1.tsv"), first);
    // The second model must see guesses as wrong as they are on unseen pages: each half of the
    // pages is guessed by a model of the other half.
    BlockModel[] halves = {
      new BlockModel(train(examples(half(pages, 1), page -> page.view.firstLook()))),
      new BlockModel(train(examples(half(pages, 0), page -> page.view.firstLook())))
    };
    List<Example> examples = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      BlockModel guess = halves[half];
      examples.addAll(examples(half(pages, half), page -> page.view.secondLook(guess)));
    }
    write(output.resolve(name + "-2.tsv"), train(examples));
  }

  private static List<LabelledPage> half(List<LabelledPage> pages, int half) {
    List<LabelledPage> some = new ArrayList<>();
    for (int i = half; i < pages.size(); i += 2) {
      some.add(pages.get(i));
    }
    return some;
  }

  private static List<LabelledPage> pages(PageSet set, boolean asText) throws IOException {
    PageReader reader = new PageReader();
    List<LabelledPage> pages = new ArrayList<>();
    for (PageTruth truth : set.truth()) {
      if (reader.read(set.raw(truth)) instanceof Page page) {
        Layout layout = asText ? dump(page) : page.layout();
        Candidates candidates = asText ? new Candidates() : page.candidates();
        pages.add(
            new LabelledPage(
                layout,
                BlockExamples.of(layout, candidates),
                truth.fields().path("articleBody").asText()));
      }
    }
    return pages;
  }

  /** What copying the visible text of a page gives: its title, then a line a block. */
  private static Layout dump(Page page) {
    String lines = page.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    return TextWalker.walk(page.title() + "\n" + lines);
  }

  private static List<Example> examples(
      List<LabelledPage> pages, Function<LabelledPage, List<int[]>> look) {
    List<Example> examples = new ArrayList<>();
    for (LabelledPage page : pages) {
      add(examples, page, look.apply(page));
    }
    return examples;
  }

  private static void add(List<Example> examples, LabelledPage page, List<int[]> features) {
    BlockLabels labels = new BlockLabels(page.truth);
    List<Example> ofPage = new ArrayList<>();
    double all = 0;
    for (Block block : page.layout.blocks()) {
      double words = 2 + Math.min(MAX_WORDS, BlockLabels.tokens(block.text()).size());
      boolean story = labels.isStory(block);
      ofPage.add(new Example(features.get(block.position()), story, words));
      all += words;
    }
    for (Example example : ofPage) {
      double weight = example.weight / all * Math.sqrt(ofPage.size());
      examples.add(new Example(example.features, example.story, weight));
    }
  }

  private static double[] train(List<Example> examples) {
    int bias = BlockExamples.features();
    double[] weights = new double[bias + 1];
    double[] squares = new double[bias + 1];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (Example example : examples) {
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
    return weights;
  }

  private static void step(double[] weights, double[] squares, int feature, double gradient) {
    squares[feature] += gradient * gradient;
    weights[feature] -= RATE * gradient / Math.sqrt(squares[feature] + 1e-8);
  }

  private static void write(Path file, double[] weights) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Log odds that a block belongs to the story: the sum of the weights of what holds for it.");
    lines.add(
        "# Made by BlockModelTrainer from the WCXB development articles (CC-BY-4.0, see NOTICE).");
    lines.add("bias\t" + rounded(weights[BlockExamples.features()]));
    for (int i = 0; i < BlockExamples.features(); i++) {
      if (Math.abs(weights[i]) >= 0.0005) {
        lines.add(BlockExamples.name(i) + "\t" + rounded(weights[i]));
      }
    }
    Files.write(file, lines, UTF_8);
  }

  private static String rounded(double weight) {
    return String.format(Locale.ROOT, "%.3f", weight);
  }
}
