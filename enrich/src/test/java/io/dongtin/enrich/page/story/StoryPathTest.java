package io.dongtin.enrich.page.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryPathTest {
  private static final double CHANGE = 0.5;

  @Test
  void aDoubtfulBlockAmidTheStoryStays() {
    assertThat(StoryPath.of(new double[] {-3, 2, -0.4, 2, -3}, CHANGE))
        .containsExactly(false, true, true, true, false);
  }

  @Test
  void aDoubtfulBlockAmidLinksGoes() {
    assertThat(StoryPath.of(new double[] {-3, 0.4, -3}, CHANGE))
        .containsExactly(false, false, false);
  }

  @Test
  void aPageMayBeginAndEndInTheStory() {
    assertThat(StoryPath.of(new double[] {2, 2}, CHANGE)).containsExactly(true, true);
  }

  @Test
  void aPageWithoutBlocksHasNoStory() {
    assertThat(StoryPath.isAnywhere(StoryPath.of(new double[0], CHANGE))).isFalse();
  }
}
