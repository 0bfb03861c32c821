package io.dongtin.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.standalone.terminal.WordDiff.Fate;
import io.dongtin.standalone.terminal.WordDiff.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  private static final String TEXT = "The river rose at dusk. Two bridges fell. Nobody was hurt.";

  @Test
  void equalTextsHaveNoChangedSentence() {
    assertThat(WordDiff.changedSentences(TEXT, TEXT.replace(" ", "\n"))).isEmpty();
  }

  @Test
  void aChangedWordStandsInItsSentence() {
    assertThat(WordDiff.changedSentences(TEXT, TEXT.replace("Two", "Three")))
        .containsExactly(
            List.of(
                new Run(Fate.REMOVED, "Two"),
                new Run(Fate.ADDED, "Three"),
                new Run(Fate.KEPT, "bridges fell.")));
  }

  @Test
  void aSentenceThatWasAddedStandsAlone() {
    assertThat(WordDiff.changedSentences(TEXT, TEXT + " Rain is to come."))
        .containsExactly(List.of(new Run(Fate.ADDED, "Rain is to come.")));
  }

  @Test
  void aSentenceThatWasCutStandsAlone() {
    assertThat(WordDiff.changedSentences(TEXT, "The river rose at dusk. Nobody was hurt."))
        .containsExactly(List.of(new Run(Fate.REMOVED, "Two bridges fell.")));
  }
}
