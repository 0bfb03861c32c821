package io.dongtin.enrich.evaluate;

import io.dongtin.enrich.page.Page;
import io.dongtin.enrich.page.PageReader;
import io.dongtin.enrich.page.story.BlockExamples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A page whose true text is known, with what the models look at. */
record LabelledPage(Page page, BlockExamples examples, String truth) {

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
        Page page = asText ? read.asTextDump() : read;
        pages.add(
            new LabelledPage(page, page.examples(), truth.fields().path("articleBody").asText()));
      }
    }
    return pages;
  }
}
