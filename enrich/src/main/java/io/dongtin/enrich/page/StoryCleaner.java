package io.dongtin.enrich.page;

import io.dongtin.contract.Text;
import io.dongtin.enrich.page.story.BlockModels;
import io.dongtin.enrich.page.story.BlockVerdict;
import io.dongtin.enrich.page.story.FoundStory;
import io.dongtin.enrich.page.story.Rule;
import io.dongtin.enrich.page.story.StoryFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Step {@code clean}: blocks → stories, without what stood around them. Holds no state, so one
 * instance serves every thread.
 */
public final class StoryCleaner {
  private final StoryFinder finder;

  public StoryCleaner() {
    finder = new StoryFinder();
  }

  /** With other models than those shipped, to measure them. */
  public StoryCleaner(BlockModels models) {
    finder = new StoryFinder(models);
  }

  /** The stories of the page in page order; none for a section front or a lone teaser. */
  public List<Story> clean(Page page) {
    List<Story> stories = new ArrayList<>();
    for (FoundStory found : finder.find(page.layout(), page.candidates())) {
      stories.add(
          new Story(
              stories.size() + 1, found.headline(), text(found.verdicts()), found.verdicts()));
    }
    return stories;
  }

  private static Text text(List<BlockVerdict> verdicts) {
    String body =
        verdicts.stream()
            .filter(BlockVerdict::kept)
            .map(verdict -> verdict.block().text())
            .collect(Collectors.joining("\n\n"));
    List<String> captions =
        verdicts.stream()
            .filter(verdict -> verdict.rule() == Rule.CAPTION)
            .map(verdict -> verdict.block().text())
            .toList();
    Map<String, Integer> removed = new TreeMap<>();
    verdicts.stream()
        .filter(verdict -> !verdict.kept())
        .forEach(verdict -> removed.merge(verdict.rule().toString(), 1, Integer::sum));
    return new Text(body, captions, removed);
  }
}
