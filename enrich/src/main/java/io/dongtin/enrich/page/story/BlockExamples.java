package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.metadata.Candidates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The models' view of a page, for the program that trains them. */
public final class BlockExamples {
  private BlockExamples() {}

  /** The features of the first look that hold for each block of a page, in page order. */
  public static List<int[]> firstLook(Layout layout, Candidates candidates) {
    LocalHints hints = LocalHints.of(layout);
    double[] scores = ProseScores.of(layout, hints);
    Region region = Region.find(layout, scores);
    Headline headline = Headlines.find(layout, candidates);
    BlockFeatures features =
        new BlockFeatures(layout, hints, scores, region, headline, StatedBody.of(candidates));
    return IntStream.range(0, layout.blocks().size()).mapToObj(features::of).toList();
  }

  /** The features of both looks, where the first model guessed. */
  public static List<int[]> secondLook(Layout layout, List<int[]> firstLook, BlockModel first) {
    SecondLook look =
        new SecondLook(layout, firstLook.stream().mapToDouble(first::logOdds).toArray());
    List<int[]> all = new ArrayList<>();
    for (int[] features : firstLook) {
      all.add(look.of(all.size(), features));
    }
    return all;
  }

  /** How many features there are. */
  public static int features() {
    return SecondLook.COUNT;
  }

  /** The name of a feature. */
  public static String name(int feature) {
    return BlockFeatures.NAMES.name(feature);
  }
}
