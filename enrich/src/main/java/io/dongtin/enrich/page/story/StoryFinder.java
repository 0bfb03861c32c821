package io.dongtin.enrich.page.story;

import io.dongtin.contract.Provenance.Source;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.metadata.Candidates;
import io.dongtin.enrich.page.metadata.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the stories of a page. Holds no state, so one instance serves every thread. */
public final class StoryFinder {
  /** What changing between story and boilerplate costs, in log odds. */
  private static final double CHANGE = 0.5;

  private static final BlockModel HTML_FIRST = BlockModel.load("block-model-html-1.tsv");
  private static final BlockModel HTML_SECOND = BlockModel.load("block-model-html-2.tsv");
  private static final BlockModel TEXT_FIRST = BlockModel.load("block-model-text-1.tsv");
  private static final BlockModel TEXT_SECOND = BlockModel.load("block-model-text-2.tsv");

  /** In HTML a paragraph lost is worse than one too many: added to each block's log odds. */
  private static final double LEAN = 0.6;

  private static final Phrases PHRASES = Phrases.load();

  /** Less than this many words of kept text is no story. */
  private static final int MIN_WORDS = 25;

  /** The stories in page order; none where the page holds only teasers and lists. */
  public List<FoundStory> find(Layout layout, Candidates candidates) {
    LocalHints hints = LocalHints.of(layout);
    double[] scores = ProseScores.of(layout, hints);
    Region region = Region.find(layout, scores);
    Headline headline = Headlines.find(layout, candidates);
    List<int[]> firstLook = BlockExamples.firstLook(layout, candidates);
    BlockModel first = layout.html() ? HTML_FIRST : TEXT_FIRST;
    BlockModel second = layout.html() ? HTML_SECOND : TEXT_SECOND;
    double lean = layout.html() ? LEAN : 0;
    double[] logOdds =
        BlockExamples.secondLook(layout, firstLook, first).stream()
            .mapToDouble(features -> second.logOdds(features) + lean)
            .toArray();
    boolean[] path = StoryPath.of(logOdds, CHANGE);
    MainRun.keep(layout, path);
    if (!StoryPath.isAnywhere(path)) {
      path = regionOf(layout, region, scores);
    }
    if (holdsBodyOnly(candidates)) {
      Arrays.fill(path, true);
    } else {
      ListsAfterLabels.takeOut(layout, PHRASES, path);
      if (!layout.html()) {
        DumpTraces.takeOut(layout, path);
      }
    }
    Leads.add(layout, hints, headline, PHRASES, path);
    List<Integer> starts = new StorySplitter(layout, path, headline, PHRASES).starts();
    Verdicts verdicts = new Verdicts(layout, hints, region, scores, path, authors(candidates));
    List<FoundStory> stories = new ArrayList<>();
    for (int i = 0; i <= starts.size(); i++) {
      int from = i == 0 ? 0 : starts.get(i - 1);
      int end = i == starts.size() ? layout.blocks().size() : starts.get(i);
      Headline own = i == 0 ? headline : Headlines.of(layout.blocks().get(from));
      FoundStory story = new FoundStory(own, verdicts.of(own, new Bounds(from, end)));
      if (story.words() >= MIN_WORDS) {
        stories.add(story);
      }
    }
    return stories;
  }

  /** The names that markup states, as {@link Look#key} has them. */
  private static Set<String> authors(Candidates candidates) {
    return candidates.of(Field.AUTHOR).stream()
        .map(candidate -> Look.key(candidate.value()))
        .collect(Collectors.toSet());
  }

  /** A field that is called the body holds no menus; what the model doubts is the author's. */
  private static boolean holdsBodyOnly(Candidates candidates) {
    return candidates.of(Field.BODY).stream()
        .anyMatch(candidate -> candidate.source() == Source.FIELD);
  }

  /** Where the model sees no story, as on very short pages, prose of the region is. */
  private static boolean[] regionOf(Layout layout, Region region, double[] scores) {
    boolean[] path = new boolean[scores.length];
    for (int i = Math.max(0, region.first()); i <= region.last(); i++) {
      path[i] = layout.isInside(layout.blocks().get(i), region.container()) && scores[i] > -3;
    }
    return path;
  }
}
