package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;

/**
 * Titles in a row after a label such as "Read next": where no tag parts them from the story, as in
 * a dump or on a page laid out with line breaks, they look like short paragraphs of it.
 */
final class ListsAfterLabels {
  /** A label is short; a longer line that begins like one is a link by itself. */
  private static final int MAX_LABEL_WORDS = 5;

  /** From so many words on, a line after a label is the story going on. */
  private static final int MAX_TITLE_WORDS = 30;

  private ListsAfterLabels() {}

  /** Takes them out of the path. */
  static void takeOut(PageView view, boolean[] path) {
    boolean afterLabel = false;
    for (Block block : view.layout().blocks()) {
      Line line = view.lines().of(block);
      int words = line.words();
      if (line.phrase() == Rule.RELATED_STORY
          && (words <= MAX_LABEL_WORDS || isLabelWithTitle(view, block))) {
        afterLabel = true;
      } else if (words > MAX_TITLE_WORDS || line.endsSentence()) {
        afterLabel = false;
      } else if (afterLabel) {
        path[block.position()] = false;
      }
    }
  }

  /**
   * "Read next: a title", with the next title below it: the first of a list on its label's line.
   */
  private static boolean isLabelWithTitle(PageView view, Block block) {
    int colon = block.text().indexOf(':');
    int next = block.position() + 1;
    return colon > 0
        && new Line(block.text().substring(0, colon)).words() <= MAX_LABEL_WORDS
        && next < view.lines().size()
        && view.layout().blocks().get(next).linkShare() > 0.5;
  }
}
