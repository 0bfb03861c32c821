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
 * Trains the block models on folders of labelled pages.
 *
 * <p>{@code BlockModelTrainer OUTPUT_FOLDER FOLDER...} writes {@code block-model-html-1.tsv} and
 * {@code -2.tsv} for the first and the second look, and the same for {@code text}, trained on the
 * pages as plain-text dumps. Folders whose pages are plain text already are for the latter alone.
 */
public final class BlockModelTrainer {
  private static final List<String> HEAD =
      List.of(
          "# Log odds that a block belongs to the story: the sum of the weights of what holds for it.",
          "# Made by BlockModelTrainer; NOTICE names the pages and their licences.");

  private BlockModelTrainer() {}

  /** Writes into the first argument's folder, reads the pages of the others. */
  public static void main(String[] args) throws IOException {
    List<LabelledPage> html = new ArrayList<>();
    List<LabelledPage> text = new ArrayList<>();
    for (String folder : List.of(args).subList(1, args.length)) {
      PageSet set = PageSet.open(Path.of(folder));
      html.addAll(LabelledPage.all(set, false));
      text.addAll(LabelledPage.all(set, true));
    }
    html.removeIf(page -> !page.page().layout().html());
    Path output = Path.of(args[0]);
    write(BlockTraining.train(html), output, "block-model-html");
    write(BlockTraining.train(text), output, "block-model-text");
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
