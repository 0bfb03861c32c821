package io.dongtin.enrich.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dongtin.enrich.page.story.BlockModel;
import io.dongtin.enrich.page.story.BlockModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the block models on a folder of labelled pages.
 *
 * <p>{@code BlockModelTrainer FOLDER OUTPUT_FOLDER} writes {@code block-model-html-1.tsv} and
 * {@code -2.tsv} for the first and the second look, and the same for {@code text}, trained on the
 * pages as plain-text dumps.
 */
public final class BlockModelTrainer {
  private static final List<String> HEAD =
      List.of(
          "# Log odds that a block belongs to the story: the sum of the weights of what holds for it.",
          "# Made by BlockModelTrainer from the WCXB development articles (CC-BY-4.0, see NOTICE).");

  private BlockModelTrainer() {}

  /** Reads the pages of the first argument's folder, writes into the second's. */
  public static void main(String[] args) throws IOException {
    PageSet set = PageSet.open(Path.of(args[0]));
    Path output = Path.of(args[1]);
    write(BlockTraining.train(LabelledPage.all(set, false)), output, "block-model-html");
    write(BlockTraining.train(LabelledPage.all(set, true)), output, "block-model-text");
  }

  private static void write(BlockModels models, Path output, String name) throws IOException {
    write(models.first(), output.resolve(name + "-1.tsv"));
    write(models.second(), output.resolve(name + "-2.tsv"));
  }

  private static void write(BlockModel model, Path file) throws IOException {
    List<String> lines = new ArrayList<>(HEAD);
    lines.addAll(model.lines());
    Files.write(file, lines, UTF_8);
  }
}
