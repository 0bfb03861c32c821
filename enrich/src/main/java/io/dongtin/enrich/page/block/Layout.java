package io.dongtin.enrich.page.block;

import java.util.List;

/**
 * The blocks of a page in reading order and the containers they stand in.
 *
 * @param containers {@code containers.get(n).number() == n}; plain text has only the page itself
 * @param html whether the page has markup; otherwise only the text itself tells
 */
public record Layout(List<Block> blocks, List<Container> containers, boolean html) {
  public Layout {
    blocks = List.copyOf(blocks);
    containers = List.copyOf(containers);
  }

  /** The container of a block. */
  public Container around(Block block) {
    return containers.get(block.container());
  }

  /** Whether {@code block} stands in the container {@code number} or in one inside it. */
  public boolean isInside(Block block, int number) {
    int at = block.container();
    while (at > number) {
      at = containers.get(at).parent();
    }
    return at == number;
  }

  /** Adds to each container's number those of the containers inside it. */
  public void addUpwards(double[] ofContainers) {
    for (int i = ofContainers.length - 1; i > 0; i--) {
      ofContainers[containers.get(i).parent()] += ofContainers[i];
    }
  }
}
