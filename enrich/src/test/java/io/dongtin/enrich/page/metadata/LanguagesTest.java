package io.dongtin.enrich.page.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private final Languages languages = Languages.load();

  @ParameterizedTest
  @CsvSource({
    "Mưa lớn ở Hạ Lam, vi",
    "橋は二年間閉鎖される見通し, ja",
    "마을 다리 이 년간 통제, ko",
    "The old mill bridge will close for two years, en",
    "Die alte Mühlenbrücke wird für zwei Jahre gesperrt, de",
    "Tinh Ha Lam trong them nam nghin cay ven bien trong nam nay, vi"
  })
  void aHeadlineTellsItsLanguage(String text, String language) {
    assertThat(languages.detect(text).tag()).isEqualTo(language);
  }

  @Test
  void aFewLettersTellNothing() {
    assertThat(languages.detect("G8, 2025").tag()).isEqualTo("und");
  }

  @Test
  void aVietnameseNameDoesNotMakeAnEnglishTextVietnamese() {
    String text =
        "The ministry said on Monday that Nguyễn Văn Đức would travel to the harbour towns in the"
            + " north to see the new bridges, which were opened after a delay of four years and now"
            + " carry most of the region's freight.";
    assertThat(languages.detect(text).tag()).isEqualTo("en");
  }
}
