package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Container;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.Kind;
import io.dongtin.enrich.page.story.FeatureNames.Choice;
import io.dongtin.enrich.page.story.FeatureNames.Group;

/** What a block's tag, links and containers tell; nothing in plain text. */
final class MarkupFeatures {
  private static final int SHORT = 12;

  private final Group links;
  private final Choice<Kind> kind;
  private final Choice<Kind> shortOfKind;
  private final Choice<Kind> sentenceOfKind;
  private final Group level;
  private final Choice<Hint> hint;
  private final Group ownShare;
  private final Group parentShare;
  private final Group grandShare;
  private final Group siblings;

  MarkupFeatures(FeatureNames names) {
    links = names.number("link-share", 0.01, 0.15, 0.4, 0.7, 0.95);
    kind = names.choice("kind", Kind.class);
    shortOfKind = names.choice("short", Kind.class);
    sentenceOfKind = names.choice("sentence", Kind.class);
    level = names.number("heading-level", 1, 2, 3, 4, 5);
    hint = names.choice("hint", Hint.class);
    ownShare = names.number("prose-share-of-container", 0.001, 0.1, 0.3, 0.6, 0.9);
    parentShare = names.number("prose-share-of-parent", 0.001, 0.1, 0.3, 0.6, 0.9);
    grandShare = names.number("prose-share-of-grandparent", 0.001, 0.1, 0.3, 0.6, 0.9);
    siblings = names.number("prose-siblings", 1, 2, 4, 8);
  }

  void add(PageView view, ProseShares shares, Block block, Active active) {
    if (!view.layout().html()) {
      return;
    }
    Line line = view.lines().of(block);
    active.add(links.at(block.linkShare()));
    active.add(kind.at(block.kind()));
    active.addIf(!line.endsSentence() && line.words() < SHORT, shortOfKind.at(block.kind()));
    active.addIf(line.endsSentence(), sentenceOfKind.at(block.kind()));
    if (block.kind() == Kind.HEADING) {
      active.add(level.at(block.level()));
    }
    for (int left = view.hints().bits(block); left != 0; left &= left - 1) {
      active.add(hint.at(Integer.numberOfTrailingZeros(left)));
    }
    Container container = view.layout().around(block);
    Container parent = view.layout().containers().get(container.parent());
    active.add(ownShare.at(shares.ofContainer(container.number())));
    active.add(parentShare.at(shares.ofContainer(parent.number())));
    active.add(grandShare.at(shares.ofContainer(parent.parent())));
    active.add(siblings.at(shares.siblings(parent.number())));
  }
}
