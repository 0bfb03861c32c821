package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.story.FeatureNames.Choice;
import io.dongtin.enrich.page.story.FeatureNames.Group;

/** What a block's neighbours tell, and where it stands to the headline and the page's prose. */
final class PlaceFeatures {
  private static final int SHORT = 12;

  private final int isHeadline;
  private final Group fromHeadline;
  private final int noHeadline;
  private final Group place;
  private final Choice<Kin> previous;
  private final Choice<Kin> beforePrevious;
  private final Choice<Kin> next;
  private final Choice<Kin> afterNext;
  private final Group near;
  private final Group around;
  private final Group proseBefore;
  private final int inRegion;
  private final int inRun;
  private final Group runGap;
  private final int shortInRun;
  private final int sentenceInRun;
  private final int sentenceInRegion;

  PlaceFeatures(FeatureNames names) {
    isHeadline = names.flag("is-headline");
    fromHeadline = names.number("blocks-after-headline", -5, 0, 1, 3, 6, 12, 30, 80);
    noHeadline = names.flag("headline-not-shown");
    place = names.number("place", 0.1, 0.3, 0.5, 0.7, 0.9);
    previous = names.choice("previous", Kin.class);
    beforePrevious = names.choice("before-previous", Kin.class);
    next = names.choice("next", Kin.class);
    afterNext = names.choice("after-next", Kin.class);
    near = names.number("prose-within-3", 1, 20, 50, 100, 200);
    around = names.number("prose-within-8", 1, 40, 100, 200, 400);
    proseBefore = names.number("prose-share-before", 0.01, 0.1, 0.5, 0.9, 0.99);
    inRegion = names.flag("in-region");
    inRun = names.flag("in-run");
    runGap = names.number("blocks-outside-run", 1, 2, 4, 10);
    shortInRun = names.flag("short-in-run");
    sentenceInRun = names.flag("sentence-in-run");
    sentenceInRegion = names.flag("sentence-in-region");
  }

  /**
   * @param headline as a line
   */
  void add(PageView view, ProseShares shares, Line headline, Block block, Active active) {
    int position = block.position();
    addNeighbours(shares, position, active);
    active.add(place.at((double) position / view.lines().size()));
    int shown = view.headline().position();
    active.add(shown < 0 ? noHeadline : fromHeadline.at(position - shown));
    Line line = view.lines().of(block);
    active.addIf(line.says(headline), isHeadline);
    addRegion(view, block, line, active);
  }

  private void addNeighbours(ProseShares shares, int position, Active active) {
    active.add(previous.at(shares.kin(position - 1)));
    active.add(beforePrevious.at(shares.kin(position - 2)));
    active.add(next.at(shares.kin(position + 1)));
    active.add(afterNext.at(shares.kin(position + 2)));
    active.add(near.at(shares.around(position, 3)));
    active.add(around.at(shares.around(position, 8)));
    active.add(proseBefore.at(shares.before(position)));
  }

  private void addRegion(PageView view, Block block, Line line, Active active) {
    Region region = view.region();
    int position = block.position();
    boolean inside = region.holds(block);
    boolean run = region.isInRun(block);
    active.addIf(inside && view.layout().html(), inRegion);
    if (run) {
      active.add(inRun);
      active.addIf(!line.endsSentence() && line.words() < SHORT, shortInRun);
      active.addIf(line.endsSentence(), sentenceInRun);
    } else {
      int gap = position < region.first() ? region.first() - position : position - region.last();
      active.add(runGap.at(Math.max(0, gap)));
    }
    active.addIf(inside && line.endsSentence() && view.scores()[position] > 0, sentenceInRegion);
  }
}
