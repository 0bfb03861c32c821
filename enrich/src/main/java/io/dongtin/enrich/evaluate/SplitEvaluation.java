package io.dongtin.enrich.evaluate;

import io.dongtin.contract.RawArticle;
import io.dongtin.enrich.page.Page;
import io.dongtin.enrich.page.PageReader;
import io.dongtin.enrich.page.Story;
import io.dongtin.enrich.page.StoryCleaner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether pages that hold two stories become two articles, and pages that hold one do not: pairs
 * glued from the articles of a labelled folder, and the folder's own pages.
 */
public final class SplitEvaluation {
  private static final long SEED = 20251122;

  /**
   * A half counts as found if so much of its text is in the right story, and of the other's not.
   */
  private static final double MOST = 0.6;

  private final PageReader reader = new PageReader();
  private final StoryCleaner cleaner = new StoryCleaner();

  /**
   * What came of one way of gluing.
   *
   * @param pairs pages with two stories
   * @param cut of them, those that became more than one article
   * @param right of them, those that became two articles where one story ends
   */
  public record PairScore(String glue, int pairs, int cut, int right) {}

  /**
   * What came of a folder.
   *
   * @param cutSingles ids of pages with one story that became more
   */
  public record Score(List<PairScore> pairs, int singles, List<String> cutSingles) {

    /** Precision over all pages that were cut, recall over all pairs. */
    public double f1() {
      int right = pairs.stream().mapToInt(PairScore::right).sum();
      int cut = pairs.stream().mapToInt(PairScore::cut).sum() + cutSingles.size();
      int all = pairs.stream().mapToInt(PairScore::pairs).sum();
      return cut + all == 0 ? 0 : 2.0 * right / (cut + all);
    }
  }

  /** Evaluates a folder with so many pairs of each way of gluing. */
  public Score evaluate(PageSet set, int pairs) throws IOException {
    List<PairScore> scores = new ArrayList<>();
    for (GluedPages.Glue glue : GluedPages.Glue.values()) {
      scores.add(score(glue, GluedPages.pairs(set, glue, pairs, SEED)));
    }
    List<String> cutSingles = new ArrayList<>();
    for (PageTruth truth : set.truth()) {
      if (stories(set.raw(truth)).size() > 1) {
        cutSingles.add(truth.id());
      }
    }
    return new Score(scores, set.truth().size(), cutSingles);
  }

  private PairScore score(GluedPages.Glue glue, List<GluedPages.Pair> pairs) {
    int cut = 0;
    int right = 0;
    for (GluedPages.Pair pair : pairs) {
      List<Story> stories = stories(pair.page());
      cut += stories.size() > 1 ? 1 : 0;
      boolean isRight =
          stories.size() == 2
              && holds(stories.get(0), pair.first())
              && holds(stories.get(1), pair.second());
      right += isRight ? 1 : 0;
    }
    return new PairScore(glue.name(), pairs.size(), cut, right);
  }

  private static boolean holds(Story story, GluedPages.Article article) {
    ShingleScore score = ShingleScore.of(article.body(), story.text().body());
    return score.precision() >= MOST && score.recall() >= MOST;
  }

  private List<Story> stories(RawArticle raw) {
    return reader.read(raw) instanceof Page page ? cleaner.clean(page) : List.of();
  }
}
