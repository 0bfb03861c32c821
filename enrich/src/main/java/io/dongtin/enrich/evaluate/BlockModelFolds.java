package io.dongtin.enrich.evaluate;

import io.dongtin.enrich.page.Story;
import io.dongtin.enrich.page.StoryCleaner;
import io.dongtin.enrich.page.story.BlockModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well the block models do on sites that they were not trained on: the sites are parted into
 * fifths, each cleaned by models of the other four, and beside them by the rules alone.
 *
 * <p>{@code BlockModelFolds FOLDER... [-- FOLDER...]} prints the bodies' precision, recall and F1
 * of each folder, and the F of its segments, for HTML and for text dumps. Folders after {@code --}
 * are measured and never trained on; their pages too are cleaned by models that saw none of their
 * site.
 */
public final class BlockModelFolds {
  private static final int FOLDS = 5;

  private BlockModelFolds() {}

  /** Reads the pages of the arguments' folders. */
  public static void main(String[] args) throws IOException {
    List<Path> folders =
        Arrays.stream(args).filter(arg -> !arg.equals("--")).map(Path::of).toList();
    int trained = Arrays.asList(args).indexOf("--");
    List<String> sets = folders.stream().map(f -> String.valueOf(f.getFileName())).toList();
    List<String> trainedSets = trained < 0 ? sets : sets.subList(0, trained);
    for (boolean asText : new boolean[] {false, true}) {
      List<LabelledPage> pages = new ArrayList<>();
      for (Path folder : folders) {
        pages.addAll(LabelledPage.all(PageSet.open(folder), asText));
      }
      if (!asText) {
        pages.removeIf(page -> !page.page().layout().html());
      }
      String kind = asText ? "text" : "html";
      print(kind + ", rules alone", pages, predictions(pages, BlockModels.none()));
      Map<LabelledPage, PagePrediction> heldOut = new LinkedHashMap<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        int number = fold;
        List<LabelledPage> held = pages.stream().filter(page -> fold(page) == number).toList();
        List<LabelledPage> rest =
            pages.stream()
                .filter(page -> fold(page) != number && trainedSets.contains(page.set()))
                .toList();
        heldOut.putAll(predictions(held, BlockTraining.train(rest)));
        print(kind + ", fold " + (fold + 1), held, heldOut);
      }
      print(kind + ", all folds", pages, heldOut);
    }
  }

  private static int fold(LabelledPage page) {
    return Math.floorMod(page.truth().site().hashCode(), FOLDS);
  }

  private static Map<LabelledPage, PagePrediction> predictions(
      List<LabelledPage> pages, BlockModels models) {
    StoryCleaner cleaner = new StoryCleaner(models);
    Map<LabelledPage, PagePrediction> predictions = new LinkedHashMap<>();
    for (LabelledPage page : pages) {
      List<Story> stories = cleaner.clean(page.page());
      String body = stories.isEmpty() ? "" : stories.getFirst().text().body();
      predictions.put(page, new PagePrediction(body, null, List.of(), null, null));
    }
    return predictions;
  }

  /** One line a set. */
  private static void print(
      String what, List<LabelledPage> pages, Map<LabelledPage, PagePrediction> predictions) {
    for (String set : pages.stream().map(LabelledPage::set).distinct().toList()) {
      List<LabelledPage> some = pages.stream().filter(page -> page.set().equals(set)).toList();
      Map<String, PagePrediction> byId = new LinkedHashMap<>();
      some.forEach(
          page -> byId.put(page.truth().id(), predictions.getOrDefault(page, PagePrediction.NONE)));
      PageReport report = PageReport.of(some.stream().map(LabelledPage::truth).toList(), byId);
      BodyScore body = report.body();
      System.out.printf(
          Locale.ROOT,
          "%-18s %-16s %4d pages  precision %.3f  recall %.3f  F1 %.3f  segments %.3f%n",
          what,
          set,
          some.size(),
          body.precision(),
          body.recall(),
          body.f1(),
          report.segments().f1());
    }
  }
}
