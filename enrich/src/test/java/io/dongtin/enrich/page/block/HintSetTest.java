package io.dongtin.enrich.page.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HintSetTest {
  @Test
  void itIsTheSetOfItsHints() {
    assertThat(HintSet.of(Hint.HIDDEN, Hint.STORY)).isEqualTo(Set.of(Hint.STORY, Hint.HIDDEN));
    assertThat(HintSet.NONE).isEmpty();
  }

  @Test
  void twoSetsAreJoined() {
    HintSet both = HintSet.of(Hint.STORY).and(HintSet.of(Hint.LEAD));
    assertThat(both).containsExactly(Hint.STORY, Hint.LEAD);
  }
}
