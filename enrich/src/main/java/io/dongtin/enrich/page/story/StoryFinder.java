package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.metadata.Candidates;
import java.util.List;

/** Finds the stories of a page. Holds no state, so one instance serves every thread. */
public final class StoryFinder {
  /** Less than this many words of kept text is no story. */
  private static final int MIN_WORDS = 25;

  /** The stories in page order; none where the page holds only teasers and lists. */
  public List<FoundStory> find(Layout layout, Candidates candidates) {
    LocalHints hints = LocalHints.of(layout);
    double[] scores = BlockScores.of(layout, hints);
    Region region = Region.find(layout, scores);
    if (region.first() < 0) {
      return List.of();
    }
    Headline headline = Headlines.find(layout, candidates);
    List<BlockVerdict> verdicts = new Verdicts(layout, headline, region, scores, hints).all();
    int words =
        verdicts.stream()
            .filter(BlockVerdict::kept)
            .mapToInt(verdict -> Look.words(verdict.block().text()))
            .sum();
    return words < MIN_WORDS ? List.of() : List.of(new FoundStory(headline, verdicts));
  }
}
