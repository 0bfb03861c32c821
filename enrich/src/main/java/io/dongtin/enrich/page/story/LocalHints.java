package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Container;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.HintSet;
import io.dongtin.enrich.page.block.Layout;

/**
 * The hints that tell something: a container that holds much of the page's prose is not what its
 * names say against it (a {@code body} of class {@code has-sidebar}, a story inside a {@code
 * form}).
 */
final class LocalHints {
  /** Share of the page's prose above which names against a container are void. */
  private static final double MUCH = 0.4;

  /** A container whose name says that it holds the story is believed from this share on. */
  private static final double SOME = 0.1;

  private static final int PROSE = 80;
  private static final int VOID =
      ProseScores.AGAINST.bits()
          | HintSet.of(Hint.SIDEBAR, Hint.HIDDEN, Hint.HEADER, Hint.CAPTION).bits();

  private final int[] ofContainers;

  private LocalHints(int[] ofContainers) {
    this.ofContainers = ofContainers;
  }

  static LocalHints of(Layout layout) {
    double[] prose = proseOfContainers(layout);
    int[] hints = new int[prose.length];
    for (Container container : layout.containers()) {
      int number = container.number();
      int around = number == 0 ? 0 : hints[container.parent()];
      if (container.own().isEmpty()) {
        hints[number] = around;
        continue;
      }
      int own = container.own().bits();
      double share = prose[number] / Math.max(1, prose[0]);
      boolean story = (own & HintSet.bit(Hint.STORY)) != 0 && share >= SOME;
      hints[number] =
          (story ? around & ~VOID : around) | (story || share >= MUCH ? own & ~VOID : own);
    }
    return new LocalHints(hints);
  }

  private static double[] proseOfContainers(Layout layout) {
    double[] prose = new double[layout.containers().size()];
    for (Block block : layout.blocks()) {
      if (block.text().length() >= PROSE && block.linkShare() < 0.4) {
        prose[block.container()] += block.text().length() * (1 - block.linkShare());
      }
    }
    layout.addUpwards(prose);
    return prose;
  }

  /** The block's hints, as {@link HintSet} has them. */
  int bits(Block block) {
    return ofContainers[block.container()];
  }

  boolean has(Block block, Hint hint) {
    return (bits(block) & HintSet.bit(hint)) != 0;
  }

  boolean hasAny(Block block, HintSet any) {
    return (bits(block) & any.bits()) != 0;
  }
}
