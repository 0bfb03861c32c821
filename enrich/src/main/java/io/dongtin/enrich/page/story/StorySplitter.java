package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Container;
import io.dongtin.enrich.page.block.Kind;
import io.dongtin.enrich.page.block.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a second story begins: a line that reads like a headline, with enough prose on both
 * sides and enough signs of a new start. A sub-head has few of them and seldom stands alone.
 */
final class StorySplitter {
  private static final int MIN_HEADLINE_WORDS = 5;
  private static final int MIN_HEADING_WORDS = 3;

  /** Where only signs and no change of topic tell, a headline is longer than a sub-head. */
  private static final int MIN_WORDS_WITH_SIGNS = 8;

  private static final int MAX_HEADLINE_WORDS = 30;
  private static final int MIN_STORY_WORDS = 100;
  private static final int ENOUGH = 3;

  /** Texts with fewer names and longer words tell nothing of their topic. */
  private static final int MIN_TERMS = 20;

  /** Share of the line's terms that come after it and not before, at least. */
  private static final double MIN_ANNOUNCED = 0.1;

  /** Two stories share a few names of the day; two halves of one share more. */
  private static final double MAX_SHARED = 0.08;

  private final Layout layout;
  private final Lines lines;
  private final boolean[] path;
  private final Headline headline;
  private final Line headlineLine;
  private final Topics topics;

  StorySplitter(PageView view, boolean[] path) {
    layout = view.layout();
    lines = view.lines();
    headline = view.headline();
    headlineLine = new Line(headline.text());
    this.path = path;
    topics = new Topics(lines, path);
  }

  /** Positions of the headlines of the second and further stories. */
  List<Integer> starts() {
    List<Integer> heads = new ArrayList<>();
    for (Block block : layout.blocks()) {
      if (block.position() > headline.position() && looksLikeHeadline(block)) {
        heads.add(block.position());
      }
    }
    List<Integer> starts = new ArrayList<>();
    int from = 0;
    for (int head : heads) {
      if (words(from, head) >= MIN_STORY_WORDS
          && words(head + 1, path.length) >= MIN_STORY_WORDS
          && (isSetApart(head, heads.size()) || isNewTopic(from, head))) {
        starts.add(head);
        from = head;
      }
    }
    return starts;
  }

  private boolean looksLikeHeadline(Block block) {
    Line text = lines.of(block);
    int words = text.words();
    boolean line =
        (block.kind() == Kind.LINE && words >= MIN_HEADLINE_WORDS)
            || (block.kind() == Kind.HEADING && block.level() <= 2 && words >= MIN_HEADING_WORDS);
    return line
        && words <= MAX_HEADLINE_WORDS
        && (path[block.position()] || block.kind() == Kind.HEADING)
        && (!text.endsSentence() || text.text().endsWith("?"))
        && !Character.isLowerCase(block.text().codePointAt(0))
        && !text.isCaption()
        && text.phrase() == null
        && !text.says(headlineLine);
  }

  /**
   * Whether the text before speaks of other things than the text after, the story's headline too,
   * and the line announces what comes. Sub-heads keep to the names of their story.
   */
  private boolean isNewTopic(int from, int head) {
    Topic line = topics.of(lines.at(head).text());
    if (line.size() == 0) {
      return false;
    }
    Topic after = topics.of(head + 1, path.length);
    Topic before = topics.of(head - 1, from - 1);
    if (before.size() < MIN_TERMS || after.size() < MIN_TERMS) {
      return false;
    }
    double announced = line.sharedWith(after) - line.sharedWith(before);
    String ownHeadline = from == 0 ? headline.text() : lines.at(from).text();
    double old = topics.of(ownHeadline).sharedWith(after);
    return announced >= MIN_ANNOUNCED && before.sharedWith(after) + 0.3 * old <= MAX_SHARED;
  }

  private boolean isSetApart(int head, int heads) {
    boolean heading = layout.blocks().get(head).kind() == Kind.HEADING;
    int least = heading ? MIN_HEADLINE_WORDS : MIN_WORDS_WITH_SIGNS;
    return lines.at(head).words() >= least && signs(head, heads) >= ENOUGH;
  }

  private int signs(int head, int heads) {
    int signs = heads == 1 ? 1 : 0;
    signs += hasCaptionSoonAfter(head) ? 1 : 0;
    signs +=
        hasCaptionSoonAfter(Math.max(0, headline.position())) && hasCaptionSoonAfter(head) ? 1 : 0;
    signs += hasDateLineSoonAfter(head) ? 1 : 0;
    signs += hasEndBefore(head) ? 2 : 0;
    signs += isInAnotherArticle(head) ? 3 : 0;
    return signs;
  }

  /** Papers set the picture under the lead. */
  private boolean hasCaptionSoonAfter(int head) {
    for (int i = head + 1; i < Math.min(head + 4, path.length); i++) {
      if (lines.at(i).isCaption()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasDateLineSoonAfter(int head) {
    for (int i = head + 1; i < Math.min(head + 3, path.length); i++) {
      if (lines.at(i).isDateLine()) {
        return true;
      }
    }
    return false;
  }

  /** A credit line or {@code ./.} ends a story. */
  private boolean hasEndBefore(int head) {
    for (int i = Math.max(0, head - 2); i < head; i++) {
      if (lines.at(i).text().endsWith("./.") || lines.at(i).isCreditLine()) {
        return true;
      }
    }
    return false;
  }

  private boolean isInAnotherArticle(int head) {
    int own = articleOf(layout.blocks().get(head));
    int first = -1;
    for (int i = 0; i < head && first < 0; i++) {
      first = path[i] ? articleOf(layout.blocks().get(i)) : -1;
    }
    return own > 0 && first > 0 && own != first && !isNested(own, first) && !isNested(first, own);
  }

  private int articleOf(Block block) {
    Container at = layout.around(block);
    while (at.number() > 0 && !at.tag().equals("article")) {
      at = layout.containers().get(at.parent());
    }
    return at.number();
  }

  private boolean isNested(int inner, int outer) {
    int at = inner;
    while (at > outer) {
      at = layout.containers().get(at).parent();
    }
    return at == outer;
  }

  private int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += path[i] ? lines.at(i).words() : 0;
    }
    return words;
  }
}
