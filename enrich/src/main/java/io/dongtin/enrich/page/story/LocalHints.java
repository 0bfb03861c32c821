package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Container;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.Layout;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
  private static final Set<Hint> VOID = EnumSet.copyOf(ProseScores.AGAINST);

  static {
    VOID.addAll(Set.of(Hint.SIDEBAR, Hint.HIDDEN, Hint.HEADER, Hint.CAPTION));
  }

  private final List<Set<Hint>> ofContainers;

  private LocalHints(List<Set<Hint>> ofContainers) {
    this.ofContainers = ofContainers;
  }

  static LocalHints of(Layout layout) {
    double[] prose = new double[layout.containers().size()];
    for (Block block : layout.blocks()) {
      if (block.text().length() >= PROSE && block.linkShare() < 0.4) {
        prose[block.container()] += block.text().length() * (1 - block.linkShare());
      }
    }
    for (int i = prose.length - 1; i > 0; i--) {
      prose[layout.containers().get(i).parent()] += prose[i];
    }
    List<Set<Hint>> hints = new ArrayList<>(prose.length);
    for (Container container : layout.containers()) {
      Set<Hint> around = hints.isEmpty() ? Set.of() : hints.get(container.parent());
      double share = prose[container.number()] / Math.max(1, prose[0]);
      boolean story = container.own().contains(Hint.STORY) && share >= SOME;
      hints.add(
          join(story ? withoutAgainst(around) : around, container.own(), story || share >= MUCH));
    }
    return new LocalHints(hints);
  }

  private static Set<Hint> join(Set<Hint> around, Set<Hint> own, boolean holdsMuch) {
    if (own.isEmpty()) {
      return around;
    }
    EnumSet<Hint> joined = EnumSet.noneOf(Hint.class);
    joined.addAll(holdsMuch ? withoutAgainst(own) : own);
    joined.addAll(around);
    return joined;
  }

  private static Set<Hint> withoutAgainst(Set<Hint> hints) {
    EnumSet<Hint> left = EnumSet.noneOf(Hint.class);
    left.addAll(hints);
    left.removeAll(VOID);
    return left;
  }

  Set<Hint> of(Block block) {
    return ofContainers.get(block.container());
  }

  boolean has(Block block, Set<Hint> any) {
    for (Hint hint : of(block)) {
      if (any.contains(hint)) {
        return true;
      }
    }
    return false;
  }
}
