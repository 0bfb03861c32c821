package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Container;
import io.dongtin.enrich.page.story.FeatureNames.Group;

/** What a first guess of the story adds to the features of a block. */
final class GuessFeatures {
  private static final double[] ODDS = {-4, -2.5, -1.5, -0.7, 0, 0.7, 1.5, 2.5, 4};
  private static final double[] SHARES = {0.005, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95};
  private static final int WINDOW = 5;
  private static final int SHORT = 12;

  private final Group own;
  private final Group previous;
  private final Group next;
  private final Group before;
  private final Group after;
  private final Group done;
  private final Group share;
  private final Group parentShare;
  private final Group grandShare;
  private final Group density;
  private final Group grandDensity;
  private final int inRun;
  private final int shortInRun;
  private final int sentenceInRun;
  private final int headingInRun;
  private final Group fromRun;
  private final Group sentenceFromRun;
  private final int cousin;
  private final int noCousin;

  GuessFeatures(FeatureNames names) {
    own = names.number("guess", ODDS);
    previous = names.number("guess-previous", ODDS);
    next = names.number("guess-next", ODDS);
    before = names.number("guess-5-before", SHARES);
    after = names.number("guess-5-after", SHARES);
    done = names.number("story-share-before", SHARES);
    share = names.number("story-share-of-container", SHARES);
    parentShare = names.number("story-share-of-parent", SHARES);
    grandShare = names.number("story-share-of-grandparent", SHARES);
    density = names.number("story-density-of-parent", SHARES);
    grandDensity = names.number("story-density-of-grandparent", SHARES);
    inRun = names.flag("in-guessed-run");
    shortInRun = names.flag("short-in-guessed-run");
    sentenceInRun = names.flag("sentence-in-guessed-run");
    headingInRun = names.flag("heading-in-guessed-run");
    fromRun = names.number("blocks-from-guessed-run", 2, 3, 5, 10);
    sentenceFromRun = names.number("sentence-from-guessed-run", 2, 3, 5, 10);
    cousin = names.flag("like-the-story-s-tag");
    noCousin = names.flag("unlike-the-story-s-tag");
  }

  void add(PageView view, SecondLook look, Block block, Active active) {
    int position = block.position();
    active.add(own.at(look.guess(position)));
    active.add(previous.at(look.guess(position - 1)));
    active.add(next.at(look.guess(position + 1)));
    active.add(before.at(look.density(position - WINDOW, position)));
    active.add(after.at(look.density(position + 1, position + 1 + WINDOW)));
    active.add(done.at(look.shareBefore(position)));
    addRun(look, block, view.lines().of(block), active);
    if (view.layout().html()) {
      addContainers(view, look, block, active);
    }
  }

  private void addRun(SecondLook look, Block block, Line line, Active active) {
    int away = look.blocksFromRun(block.position());
    if (away > 0) {
      active.add(fromRun.at(away));
      active.addIf(line.endsSentence(), sentenceFromRun.at(away));
      return;
    }
    active.add(inRun);
    active.addIf(line.endsSentence(), sentenceInRun);
    active.addIf(!line.endsSentence() && line.words() < SHORT, shortInRun);
    active.addIf(block.level() > 0, headingInRun);
  }

  private void addContainers(PageView view, SecondLook look, Block block, Active active) {
    Container container = view.layout().around(block);
    Container parent = view.layout().containers().get(container.parent());
    active.add(share.at(look.shareOf(container.number())));
    active.add(parentShare.at(look.shareOf(parent.number())));
    active.add(grandShare.at(look.shareOf(parent.parent())));
    active.add(density.at(look.densityOf(parent.number())));
    active.add(grandDensity.at(look.densityOf(parent.parent())));
    active.add(look.hasUsualTag(block) ? cousin : noCousin);
  }
}
