package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;

/** Names why a block that is not on the story's path is none of it. */
final class OutsideRules {
  /** Blocks after the story's last among which its source is named. */
  private static final int BESIDE = 4;

  private final PageView view;
  private final boolean[] path;

  OutsideRules(PageView view, boolean[] path) {
    this.view = view;
    this.path = path;
  }

  Rule of(Block block) {
    Rule byHint = HintRules.outside(view.hints().bits(block));
    if (byHint != null) {
      return byHint;
    }
    Line line = view.lines().of(block);
    if (line.isDateLine()) {
      return Rule.DATE_LINE;
    }
    if (line.isCreditLine() && isBesideStory(block.position())) {
      return Rule.CREDIT_LINE;
    }
    if (block.linkShare() > 0.5) {
      return Rule.LINK_LIST;
    }
    if (block.position() < view.region().first()) {
      return Rule.NAVIGATION;
    }
    return view.scores()[block.position()] > 0 ? Rule.TEASER : Rule.FOOTER;
  }

  private boolean isBesideStory(int position) {
    for (int i = Math.max(0, position - BESIDE); i < position; i++) {
      if (path[i]) {
        return true;
      }
    }
    return false;
  }
}
