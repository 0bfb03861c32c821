package io.dongtin.enrich.page.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTableTest {
  private final WordTable table = new WordTable();

  @Test
  void aWordIsFoundInTheMidstOfATextInAnyCase() {
    table.put("đường", 1);
    table.put("sắt", 2);
    String text = "Tuyến ĐƯỜNG sắt mới";
    assertThat(table.get(text, 6, 11)).isEqualTo(1);
    assertThat(table.get(text, 12, 15)).isEqualTo(2);
    assertThat(table.get(text, 0, 5)).isZero();
  }

  @Test
  void theSigmaAtTheEndOfAGreekWordIsTheOneOfItsCapitals() {
    table.put("δρόμος", 7);
    assertThat(table.get("ΔΡΌΜΟΣ")).isEqualTo(7);
  }

  @Test
  void theLastValueOfAWordCounts() {
    table.put("word", 1);
    table.put("word", 2);
    assertThat(table.get("word")).isEqualTo(2);
    assertThat(table.size()).isEqualTo(1);
  }

  @Test
  void itGrowsWithItsWords() {
    for (int i = 1; i <= 10_000; i++) {
      table.put("word" + i, i);
    }
    for (int i = 1; i <= 10_000; i++) {
      assertThat(table.get("WORD" + i)).isEqualTo(i);
    }
    assertThat(table.get("word10001")).isZero();
  }
}
