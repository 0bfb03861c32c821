package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;

/** What was decided about a block, and by which rule. */
public record BlockVerdict(Block block, Rule rule) {

  /** Whether the block is part of the story's body. */
  public boolean kept() {
    return rule.keeps();
  }
}
