package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Layout;
import java.util.Arrays;

/** Where a page's prose lies: before each block, around it, and in which containers. */
final class ProseShares {
  private final Kin[] kin;
  private final double[] upTo;
  private final double[] ofContainers;
  private final int[] siblings;

  ProseShares(PageView view) {
    Layout layout = view.layout();
    kin = new Kin[view.lines().size()];
    upTo = new double[kin.length + 1];
    ofContainers = new double[layout.containers().size()];
    siblings = new int[ofContainers.length];
    for (Block block : layout.blocks()) {
      int i = block.position();
      Line line = view.lines().at(i);
      kin[i] = Kin.of(block, line, view.hints());
      double prose = kin[i].isProse() ? line.words() : 0;
      upTo[i + 1] = upTo[i] + prose;
      ofContainers[block.container()] += prose;
      siblings[layout.around(block).parent()] += prose > 0 ? 1 : 0;
    }
    layout.addUpwards(ofContainers);
    double all = Math.max(1, ofContainers[0]);
    Arrays.setAll(ofContainers, i -> ofContainers[i] / all);
  }

  Kin kin(int position) {
    return position < 0 || position >= kin.length ? Kin.NONE : kin[position];
  }

  /** Words of prose within so many blocks of a position, without its own. */
  double around(int position, int reach) {
    int from = Math.max(0, position - reach);
    int to = Math.min(kin.length, position + reach + 1);
    return upTo[to] - upTo[from] - (upTo[position + 1] - upTo[position]);
  }

  /** Share of the page's prose before a position. */
  double before(int position) {
    return upTo[position] / Math.max(1, upTo[kin.length]);
  }

  /** Share of the page's prose in a container. */
  double ofContainer(int number) {
    return ofContainers[number];
  }

  /** How many blocks of prose stand in the children of a container. */
  int siblings(int parent) {
    return siblings[parent];
  }
}
