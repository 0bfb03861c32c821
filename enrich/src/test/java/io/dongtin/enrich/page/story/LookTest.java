package io.dongtin.enrich.page.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thư ký Hội đồng dự một cuộc họp tại Moskva. Ảnh tư liệu: AFP/TTXVN",
        "Hai bộ trưởng tại cuộc gặp. Ảnh Reuters.",
        "The mayor at the bridge. Photo: Jane Doe",
        "Smoke over the harbour on Sunday (Getty Images)"
      })
  void aPicturesCreditMakesACaption(String text) {
    assertThat(PictureCredits.isCaption(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hai bên ca ngợi mối quan hệ đối tác không có giới hạn hồi năm ngoái, theo Reuters.",
        "He said that the photo had been taken in 1998 and shown to nobody since."
      })
  void proseThatNamesAnAgencyIsNoCaption(String text) {
    assertThat(PictureCredits.isCaption(text)).isFalse();
  }

  @Test
  void aCreditLineNamesItsSource() {
    assertThat(Look.isCreditLine("Theo TASS")).isTrue();
    assertThat(Look.isCreditLine("Nguồn: Xinhua, CGTN.")).isTrue();
    assertThat(Look.isCreditLine("Theo ông, điều này sai.")).isFalse();
  }

  @Test
  void aBylineIsNamesAfterBy() {
    assertThat(Look.isByline("By Ada Finch and Tom Reed")).isTrue();
    assertThat(Look.isByline("By then it was too late")).isFalse();
  }

  @Test
  void aDateLineHoldsHardlyAnythingElse() {
    assertThat(Look.isDateLine("Thứ Sáu, 17/10/2025, 08:35 (GMT+7)")).isTrue();
    assertThat(Look.isDateLine("The bridge was built in 1998 and has been closed ever since."))
        .isFalse();
  }

  @Test
  void aSiteNameIsCutOffATitle() {
    assertThat(Headlines.withoutSite("Old mill bridge to close - Harbour Post"))
        .isEqualTo("Old mill bridge to close");
    assertThat(Headlines.withoutSite("Nga - Trung Quốc: cuộc gặp thứ mười tám tại Moskva"))
        .isEqualTo("Nga - Trung Quốc: cuộc gặp thứ mười tám tại Moskva");
  }
}
