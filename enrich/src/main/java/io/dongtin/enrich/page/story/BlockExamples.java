package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.metadata.Candidates;
import java.util.ArrayList;
import java.util.List;

/** The models' view of one page, for the program that trains them. */
public final class BlockExamples {
  private final PageView view;
  private final List<int[]> firstLook = new ArrayList<>();

  private BlockExamples(PageView view) {
    this.view = view;
    BlockFeatures look = new BlockFeatures(view);
    for (Block block : view.layout().blocks()) {
      Active active = new Active();
      look.add(block, active);
      firstLook.add(active.toArray());
    }
  }

  /** The view of a page. */
  public static BlockExamples of(Layout layout, Candidates candidates) {
    return new BlockExamples(PageView.of(layout, candidates));
  }

  /** The features of the first look that hold for each block, in page order. */
  public List<int[]> firstLook() {
    return firstLook;
  }

  /** The features of both looks, where the first model guessed. */
  public List<int[]> secondLook(BlockModel first) {
    double[] guess = firstLook.stream().mapToDouble(first::logOdds).toArray();
    SecondLook look = new SecondLook(view, guess);
    List<int[]> both = new ArrayList<>();
    for (Block block : view.layout().blocks()) {
      Active active = new Active();
      active.addAll(firstLook.get(block.position()));
      look.add(block, active);
      both.add(active.toArray());
    }
    return both;
  }

  /** How many features there are. */
  public static int features() {
    return FeatureSet.COUNT;
  }

  /** The name of a feature. */
  public static String name(int feature) {
    return FeatureSet.NAMES.name(feature);
  }
}
