package io.dongtin.enrich.evaluate;

import io.dongtin.enrich.page.Page;
import io.dongtin.enrich.page.PageReader;
import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.story.BlockExamples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A page whose story is known, with what the models look at.
 *
 * @param set name of the folder it came from
 * @param labels one a block
 */
record LabelledPage(
    String set, PageTruth truth, Page page, BlockExamples examples, List<BlockLabel> labels) {

  /**
   * The pages of a set that can be read.
   *
   * @param asText whether to take what copying a page's visible text gives instead of its HTML
   */
  static List<LabelledPage> all(PageSet set, boolean asText) throws IOException {
    PageReader reader = new PageReader();
    List<LabelledPage> pages = new ArrayList<>();
    for (PageTruth truth : set.truth()) {
      if (reader.read(set.raw(truth)) instanceof Page read) {
        Page page = asText && read.layout().html() ? read.asTextDump() : read;
        pages.add(new LabelledPage(set.name(), truth, page, page.examples(), labels(truth, page)));
      }
    }
    return pages;
  }

  private static List<BlockLabel> labels(PageTruth truth, Page page) {
    BlockLabels labels = BlockLabels.of(truth);
    List<BlockLabel> all = new ArrayList<>();
    for (Block block : page.blocks()) {
      all.add(labels.of(block));
    }
    return all;
  }

  /** The true text; empty where only segments of it are known. */
  String body() {
    return truth.fields().path("articleBody").asText();
  }
}
