package io.dongtin.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void anAbbreviationDoesNotEndTheSentence() {
    assertThat(openers("Ông V. Putin đến TP. Huế. Trời mưa.")).containsExactly("Ông", "Trời");
  }

  @Test
  void aDashAtTheHeadOfALineIntroducesASpeaker() {
    assertThat(openers("- Anh đi đâu?\n– Tôi về.")).containsExactly("Anh", "Tôi");
  }

  @Test
  void anApostropheJoinsOnlyAtTheHeadOfAName() {
    assertThat(Tokenizer.tokens("O'Brien and K'Brăng, Russia's"))
        .extracting(Token::text)
        .containsExactly("O'Brien", "and", "K'Brăng", ",", "Russia", "'", "s");
  }

  @Test
  void theOldAndTheNewPlaceOfATonAreOneKey() {
    assertThat(Keys.of("Hòa")).isEqualTo(Keys.of("Hoà"));
    assertThat(Keys.of("Thúy")).isEqualTo(Keys.of("Thuý"));
    assertThat(Keys.of("Kỹ")).isEqualTo(Keys.of("Kĩ"));
    assertThat(Keys.of("Quý")).isEqualTo("quý");
  }

  private static Iterable<String> openers(String text) {
    return Tokenizer.tokens(text).stream().filter(Token::opens).map(Token::text).toList();
  }
}
