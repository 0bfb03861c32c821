package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.metadata.Candidates;
import java.util.List;

/** The models' view of one page, for the program that trains them. */
public final class BlockExamples {
  private final PageView view;
  private final List<int[]> firstLook;

  private BlockExamples(PageView view) {
    this.view = view;
    firstLook = BlockFeatures.of(view);
  }

  public static BlockExamples of(Layout layout, Candidates candidates) {
    return new BlockExamples(PageView.of(layout, candidates));
  }

  /** The features of the first look that hold for each block, in page order. */
  public List<int[]> firstLook() {
    return firstLook;
  }

  /** The features of both looks, where the first model guessed. */
  public List<int[]> secondLook(BlockModel first) {
    return SecondLook.of(view, firstLook, first.logOdds(firstLook));
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
