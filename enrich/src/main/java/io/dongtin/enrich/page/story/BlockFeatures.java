package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * The first look: what is looked at to tell story from boilerplate before any guess exists, namely
 * a block's own text and markup, its neighbours, and where the page's prose lies. After boilerpipe
 * (Kohlschütter et al., WSDM 2010) and web2text (Vogels et al., ECIR 2018).
 */
final class BlockFeatures {
  private BlockFeatures() {}

  /** Numbers of the features that hold for each block, in page order. */
  static List<int[]> of(PageView view) {
    ProseShares shares = new ProseShares(view);
    String headline = Look.key(view.headline().text());
    Active active = new Active();
    List<int[]> all = new ArrayList<>(view.lines().size());
    for (Block block : view.layout().blocks()) {
      active.clear();
      FeatureSet.TEXT.add(view, block, active);
      FeatureSet.MARKUP.add(view, shares, block, active);
      FeatureSet.PLACE.add(view, shares, headline, block, active);
      all.add(active.toArray());
    }
    return all;
  }
}
