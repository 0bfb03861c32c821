package io.dongtin.enrich.evaluate;

import io.dongtin.enrich.page.Story;
import io.dongtin.enrich.page.StoryCleaner;
import io.dongtin.enrich.page.story.BlockModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well the block models do on pages that they were not trained on: each fifth of a folder is
 * cleaned by models of the other four, and beside them by the rules alone.
 *
 * <p>{@code BlockModelFolds FOLDER} prints precision, recall and F1 of the bodies, for the pages as
 * HTML and as plain-text dumps.
 */
public final class BlockModelFolds {
  private static final int FOLDS = 5;

  private BlockModelFolds() {}

  /** Reads the pages of the argument's folder. */
  public static void main(String[] args) throws IOException {
    PageSet set = PageSet.open(Path.of(args[0]));
    for (boolean asText : new boolean[] {false, true}) {
      List<LabelledPage> pages = LabelledPage.all(set, asText);
      String kind = asText ? "text" : "html";
      print(kind + ", rules alone", score(pages, BlockModels.none()));
      Map<String, ShingleScore> all = new LinkedHashMap<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        List<LabelledPage> held = BlockTraining.every(pages, FOLDS, fold);
        List<LabelledPage> rest = new ArrayList<>(pages);
        rest.removeAll(held);
        Map<String, ShingleScore> scores = score(held, BlockTraining.train(rest));
        print(kind + ", fold " + (fold + 1), scores);
        scores.forEach((page, score) -> all.put(page + '/' + all.size(), score));
      }
      print(kind + ", all folds", all);
    }
  }

  private static Map<String, ShingleScore> score(List<LabelledPage> pages, BlockModels models) {
    StoryCleaner cleaner = new StoryCleaner(models);
    Map<String, ShingleScore> scores = new LinkedHashMap<>();
    for (LabelledPage page : pages) {
      List<Story> stories = cleaner.clean(page.page());
      String body = stories.isEmpty() ? "" : stories.getFirst().text().body();
      scores.put("" + scores.size(), ShingleScore.of(page.truth(), body));
    }
    return scores;
  }

  private static void print(String what, Map<String, ShingleScore> scores) {
    BodyScore score = BodyScore.of(scores);
    System.out.printf(
        Locale.ROOT,
        "%-18s %4d pages  precision %.3f  recall %.3f  F1 %.3f%n",
        what,
        score.pages(),
        score.precision(),
        score.recall(),
        score.f1());
  }
}
