package io.dongtin.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Nguyễn", "Nghiêng", "Huỳnh", "Quốc", "Thuỷ", "Ấn", "Y", "Đắc", "Khuya", "Giếng"})
  void vietnameseSyllables(String word) {
    assertThat(Syllables.isVietnamese(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Putin", "Patrushev", "Kremlin", "Trump", "Sergei", "Moskva", "Fred"})
  void foreignWords(String word) {
    assertThat(Syllables.isVietnamese(word)).isFalse();
  }
}
