package io.dongtin.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {
  @ParameterizedTest
  @CsvSource({
    "Patrushev, Patrusev",
    "Nikolai, Nikolay",
    "Sergei, Sergey",
    "Zelenskyy, Zelenski",
    "Rodríguez, Rodriguez",
    "Alexander, Aleksander"
  })
  void spellingsOfOneNameSoundAlike(String one, String other) {
    assertThat(Sounds.key(one)).isEqualTo(Sounds.key(other));
  }

  @ParameterizedTest
  @CsvSource({"Hùng, Hưng", "Lan, Lân", "Dũng, Dung"})
  void vietnameseTonesTellNamesApart(String one, String other) {
    assertThat(Sounds.key(one)).isNotEqualTo(Sounds.key(other));
  }
}
