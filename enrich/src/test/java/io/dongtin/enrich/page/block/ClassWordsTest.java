package io.dongtin.enrich.page.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassWordsTest {
  private final ClassWords words = ClassWords.load();

  @ParameterizedTest
  @CsvSource({
    "authorName, BYLINE",
    "main-navigation wide, NAVIGATION",
    "c-Footer__inner, FOOTER",
    "read_more, RELATED"
  })
  void namesAreWordsAtPunctuationAndHumps(String names, Hint hint) {
    assertThat(words.hints(names)).isEqualTo(HintSet.bit(hint));
  }

  @ParameterizedTest
  @CsvSource({"read more", "x42a", "gridRow"})
  void whatIsNoEntrySaysNothing(String names) {
    assertThat(words.hints(names)).isZero();
  }
}
