package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;

/** The two models for pages of one kind; the second looks again, knowing what the first guessed. */
public record BlockModels(BlockModel first, BlockModel second) {
  private static final BlockModels HTML = load("block-model-html");
  private static final BlockModels TEXT = load("block-model-text");

  /** Models that see no story anywhere, so that the rules alone decide. */
  public static BlockModels none() {
    double[] weights = new double[FeatureSet.COUNT + 1];
    weights[FeatureSet.COUNT] = -10;
    return new BlockModels(new BlockModel(weights), new BlockModel(weights));
  }

  private static BlockModels load(String name) {
    return new BlockModels(BlockModel.load(name + "-1.tsv"), BlockModel.load(name + "-2.tsv"));
  }

  static BlockModels of(PageView view) {
    return view.layout().html() ? HTML : TEXT;
  }

  /** Log odds that each block belongs to the story. */
  double[] logOdds(PageView view) {
    double[] guess = new double[view.lines().size()];
    double[] odds = new double[guess.length];
    BlockFeatures firstLook = new BlockFeatures(view);
    Active active = new Active();
    for (Block block : view.layout().blocks()) {
      active.clear();
      firstLook.add(block, active);
      guess[block.position()] = first.logOdds(active);
      odds[block.position()] = second.logOdds(active);
    }
    SecondLook secondLook = new SecondLook(view, guess);
    for (Block block : view.layout().blocks()) {
      active.clear();
      secondLook.add(block, active);
      odds[block.position()] += second.sum(active);
    }
    return odds;
  }
}
