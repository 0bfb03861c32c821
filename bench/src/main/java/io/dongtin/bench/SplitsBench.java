package io.dongtin.bench;

import io.dongtin.enrich.evaluate.PageSet;
import io.dongtin.enrich.evaluate.SplitEvaluation;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench splits}: two stories glued on one page, and pages with one, of a labelled folder.
 */
@Command(
    name = "splits",
    description = "Whether two stories on one page become two articles, and one stays one.",
    mixinStandardHelpOptions = true)
final class SplitsBench implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "Folder of labelled pages.")
  private Path folder = Path.of("");

  @Option(names = "--pairs", defaultValue = "100", description = "Pairs of each way of gluing.")
  private int pairs;

  @Override
  public Integer call() throws Exception {
    SplitEvaluation.Score score = new SplitEvaluation().evaluate(PageSet.open(folder), pairs);
    for (SplitEvaluation.PairScore glued : score.pairs()) {
      System.out.printf(
          Locale.ROOT,
          "%-14s %4d pairs  %4d cut  %4d right%n",
          glued.glue(),
          glued.pairs(),
          glued.cut(),
          glued.right());
    }
    System.out.printf(
        Locale.ROOT,
        "single pages   %4d        %4d cut  %s%n",
        score.singles(),
        score.cutSingles().size(),
        score.cutSingles());
    System.out.printf(Locale.ROOT, "split F1 %.3f%n", score.f1());
    return 0;
  }
}
