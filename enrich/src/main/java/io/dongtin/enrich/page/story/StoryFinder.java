package io.dongtin.enrich.page.story;

import io.dongtin.contract.Provenance.Source;
import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.metadata.Candidates;
import io.dongtin.enrich.page.metadata.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the stories of a page. Holds no state, so one instance serves every thread. */
public final class StoryFinder {
  /** What changing between story and boilerplate costs, in log odds. */
  private static final double CHANGE = 0.5;

  /** In HTML a paragraph lost is worse than one too many: added to each block's log odds. */
  private static final double LEAN = 0.3;

  /** Less than this many words of kept text is no story. */
  private static final int MIN_WORDS = 25;

  /** Unless the page holds nothing else: a news flash is a sentence. */
  private static final int MIN_WORDS_ALONE = 8;

  /** Share of a page's words that is as good as all. */
  private static final double ALONE = 0.9;

  private final @Nullable BlockModels models;

  /** With the models that are shipped, one pair for HTML and one for plain text. */
  public StoryFinder() {
    models = null;
  }

  /** With one pair of models for all pages. */
  public StoryFinder(BlockModels models) {
    this.models = models;
  }

  /** The stories in page order; none where the page holds only teasers and lists. */
  public List<FoundStory> find(Layout layout, Candidates candidates) {
    PageView view = PageView.of(layout, candidates);
    boolean[] path = path(view, candidates);
    List<Integer> starts = new StorySplitter(view, path).starts();
    Verdicts verdicts = new Verdicts(view, path, authors(candidates));
    List<FoundStory> stories = new ArrayList<>();
    for (int i = 0; i <= starts.size(); i++) {
      int from = i == 0 ? 0 : starts.get(i - 1);
      int end = i == starts.size() ? layout.blocks().size() : starts.get(i);
      Headline own = i == 0 ? view.headline() : Headlines.of(layout.blocks().get(from));
      FoundStory story = new FoundStory(own, verdicts.of(own, new Bounds(from, end)));
      if (isLongEnough(story, view)) {
        stories.add(story);
      }
    }
    return stories;
  }

  /** A short text is a story too where a page of markup holds next to nothing else. */
  private static boolean isLongEnough(FoundStory story, PageView view) {
    int words = words(story, view.lines());
    if (words >= MIN_WORDS || words < MIN_WORDS_ALONE || !view.layout().html()) {
      return words >= MIN_WORDS;
    }
    int others = 0;
    for (BlockVerdict verdict : story.verdicts()) {
      boolean headline = verdict.block().position() == story.headline().position();
      boolean other = !verdict.kept() && !headline;
      others += other ? view.lines().of(verdict.block()).words() : 0;
    }
    return words >= ALONE * (words + others);
  }

  private static int words(FoundStory story, Lines lines) {
    int words = 0;
    for (BlockVerdict verdict : story.verdicts()) {
      words += verdict.kept() ? lines.of(verdict.block()).words() : 0;
    }
    return words;
  }

  /** Whether each block is story: what the models say, with what they cannot see put right. */
  private boolean[] path(PageView view, Candidates candidates) {
    Layout layout = view.layout();
    double lean = layout.html() ? LEAN : 0;
    double[] odds = (models == null ? BlockModels.of(view) : models).logOdds(view);
    Arrays.setAll(odds, i -> odds[i] + lean);
    boolean[] path = StoryPath.of(odds, CHANGE);
    MainRun.keep(view, path);
    if (!StoryPath.isAnywhere(path)) {
      path = regionOf(view);
    }
    if (holdsBodyOnly(candidates)) {
      Arrays.fill(path, true);
    } else {
      ListsAfterLabels.takeOut(view, path);
      if (!layout.html()) {
        DumpTraces.takeOut(view, path);
      }
    }
    Leads.add(view, path);
    return path;
  }

  /** The names that markup states. */
  private static Set<Line> authors(Candidates candidates) {
    return candidates.of(Field.AUTHOR).stream()
        .map(candidate -> new Line(candidate.value()))
        .collect(Collectors.toSet());
  }

  /** A field that is called the body holds no menus; what the model doubts is the author's. */
  private static boolean holdsBodyOnly(Candidates candidates) {
    return candidates.of(Field.BODY).stream()
        .anyMatch(candidate -> candidate.source() == Source.FIELD);
  }

  /** Where the model sees no story, as on very short pages, prose of the region is. */
  private static boolean[] regionOf(PageView view) {
    boolean[] path = new boolean[view.lines().size()];
    for (Block block : view.layout().blocks()) {
      int i = block.position();
      path[i] = view.region().isInRun(block) && view.scores()[i] > -3;
    }
    return path;
  }
}
