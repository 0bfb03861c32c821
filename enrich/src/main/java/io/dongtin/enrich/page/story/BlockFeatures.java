package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;

/**
 * The first look: what is looked at to tell story from boilerplate before any guess exists, namely
 * a block's own text and markup, its neighbours, and where the page's prose lies. After boilerpipe
 * (Kohlschütter et al., WSDM 2010) and web2text (Vogels et al., ECIR 2018).
 */
final class BlockFeatures {
  private final PageView view;
  private final ProseShares shares;
  private final Line headline;

  BlockFeatures(PageView view) {
    this.view = view;
    shares = new ProseShares(view);
    headline = new Line(view.headline().text());
  }

  /** Adds the features that hold for a block. */
  void add(Block block, Active active) {
    FeatureSet.TEXT.add(view, block, active);
    FeatureSet.MARKUP.add(view, shares, block, active);
    FeatureSet.PLACE.add(view, shares, headline, block, active);
  }
}
