package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Container;
import io.dongtin.enrich.page.block.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is looked at when a first guess exists for every block: what the neighbours were taken for,
 * and where the story lies by that guess (auto-context, Tu and Bai, PAMI 2010).
 */
final class SecondLook {
  /** The guess for a block that is not there. */
  private static final double NOTHING = -9;

  /** Tags of a container and of the one around it. */
  private record Tags(String parent, String own) {}

  private final Layout layout;
  private final Lines lines;
  private final double[] guess;
  private final double[] storyUpTo;
  private final double[] wordsUpTo;
  private final double[] storyOf;
  private final double[] wordsOf;
  private final double all;
  private final Tags usualTags;
  private int first;
  private int last = -1;

  /**
   * @param guess log odds of each block to belong to the story
   */
  SecondLook(PageView view, double[] guess) {
    layout = view.layout();
    lines = view.lines();
    this.guess = guess;
    storyUpTo = new double[guess.length + 1];
    wordsUpTo = new double[guess.length + 1];
    storyOf = new double[layout.containers().size()];
    wordsOf = new double[storyOf.length];
    for (Block block : layout.blocks()) {
      int i = block.position();
      int words = lines.at(i).words();
      double story = words / (1 + Math.exp(-guess[i]));
      storyUpTo[i + 1] = storyUpTo[i] + story;
      wordsUpTo[i + 1] = wordsUpTo[i] + words;
      storyOf[block.container()] += story;
      wordsOf[block.container()] += words;
    }
    layout.addUpwards(storyOf);
    layout.addUpwards(wordsOf);
    all = Math.max(1, storyUpTo[guess.length]);
    usualTags = usualTags();
    findRun();
  }

  /** The features of both looks for each block, in page order. */
  static List<int[]> of(PageView view, List<int[]> firstLook, double[] guess) {
    SecondLook look = new SecondLook(view, guess);
    Active active = new Active();
    List<int[]> both = new ArrayList<>(firstLook.size());
    for (Block block : view.layout().blocks()) {
      active.clear();
      active.addAll(firstLook.get(block.position()));
      FeatureSet.GUESS.add(view, look, block, active);
      both.add(active.toArray());
    }
    return both;
  }

  /** The tags in which most of the story stands. */
  private Tags usualTags() {
    Tags best = new Tags("", "");
    double most = 0;
    Map<Tags, Double> words = new HashMap<>();
    for (Block block : layout.blocks()) {
      if (guess[block.position()] > 0) {
        Tags tags = tags(block);
        double sum = words.merge(tags, (double) lines.of(block).words(), Double::sum);
        if (sum > most) {
          most = sum;
          best = tags;
        }
      }
    }
    return best;
  }

  private Tags tags(Block block) {
    Container container = layout.around(block);
    return new Tags(layout.containers().get(container.parent()).tag(), container.tag());
  }

  /** The run of blocks with the greatest sum of guesses, long blocks counting more. */
  private void findRun() {
    double best = 0;
    double sum = 0;
    int start = 0;
    for (int i = 0; i < guess.length; i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += guess[i] * Math.sqrt(1 + Math.min(60, lines.at(i).words()));
      if (sum > best) {
        best = sum;
        first = start;
        last = i;
      }
    }
  }

  double guess(int position) {
    return position < 0 || position >= guess.length ? NOTHING : guess[position];
  }

  /** Share of the words between two positions that are the story's. */
  double density(int from, int to) {
    int start = Math.max(0, from);
    int end = Math.min(guess.length, to);
    return start >= end
        ? 0
        : (storyUpTo[end] - storyUpTo[start]) / Math.max(1, wordsUpTo[end] - wordsUpTo[start]);
  }

  /** Share of the story before a position. */
  double shareBefore(int position) {
    return storyUpTo[position] / all;
  }

  /** Blocks between a position and the run; 0 inside it. */
  int blocksFromRun(int position) {
    return position < first ? first - position : Math.max(0, position - last);
  }

  /** Share of the story that stands in a container. */
  double shareOf(int container) {
    return storyOf[container] / all;
  }

  /** Share of a container's words that are the story's. */
  double densityOf(int container) {
    return storyOf[container] / Math.max(1, wordsOf[container]);
  }

  /** Whether a block has the tags in which most of the story stands. */
  boolean hasUsualTag(Block block) {
    Container container = layout.around(block);
    return container.tag().equals(usualTags.own)
        && layout.containers().get(container.parent()).tag().equals(usualTags.parent);
  }
}
