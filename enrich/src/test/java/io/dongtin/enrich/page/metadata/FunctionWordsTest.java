package io.dongtin.enrich.page.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FunctionWordsTest {
  private static final String ENGLISH =
      "The council said that the bridge will be closed for a week and that it has not been told why. ";
  private static final String VIETNAMESE =
      "Hội đồng cho biết cây cầu sẽ được đóng trong một tuần và người dân phải đi đường khác. ";

  private final FunctionWords words = FunctionWords.load();

  @Test
  void aLongTextIsToldByItsCommonestWords() {
    assertThat(words.language(ENGLISH.repeat(4))).isEqualTo("en");
    assertThat(words.language(VIETNAMESE.repeat(4))).isEqualTo("vi");
  }

  @Test
  void aShortTextIsLeftToTheModel() {
    assertThat(words.language(ENGLISH)).isNull();
  }

  @Test
  void aTextOfTwoLanguagesIsLeftToTheModel() {
    String german =
        "Der Rat hat gesagt, dass die Brücke für eine Woche nicht mit dem Auto zu befahren ist. ";
    assertThat(words.language((ENGLISH + german).repeat(4))).isNull();
  }
}
