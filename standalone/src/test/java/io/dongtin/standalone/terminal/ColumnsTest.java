package io.dongtin.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private final Columns columns = new Columns(List.of(6, 10, 4));

  @Test
  void cellsThatFitMakeOneLine() {
    assertThat(columns.row(List.of("a.txt", "indexed", "x")))
        .containsExactly("a.txt   indexed     x");
  }

  @Test
  void cellsWrapBetweenWordsWithinTheirOwnColumn() {
    assertThat(columns.row(List.of("a", "Lũ quét ở Lào Cai", "")))
        .containsExactly("a       Lũ quét ở", "        Lào Cai");
  }

  @Test
  void aWordThatIsTooWideIsCutWhereTheColumnEnds() {
    assertThat(columns.row(List.of("0123456789", "", ""))).containsExactly("012345", "6789");
  }

  @Test
  void anEmptyRowIsAnEmptyLine() {
    assertThat(columns.row(List.of("", "", ""))).containsExactly("");
  }
}
