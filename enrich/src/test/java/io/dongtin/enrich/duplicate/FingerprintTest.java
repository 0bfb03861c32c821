package io.dongtin.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String TEXT =
      "Bộ Y tế hòa giải với tỉnh Thanh Hóa về việc xây dựng bệnh viện thứ hai, theo thông báo ra ngày"
          + " thứ Sáu. Hai bên đồng ý chia đôi chi phí.";

  @Test
  void caseAndPunctuationAndSpaceDoNotCount() {
    same(TEXT, TEXT.toUpperCase(Locale.ROOT).replace(",", " –").replace(" ", "\n\n"));
  }

  @Test
  void normalFormDoesNotCount() {
    same(TEXT, Normalizer.normalize(TEXT, Normalizer.Form.NFD));
  }

  @Test
  void oldAndNewTonePlacementAreOneSpelling() {
    same(TEXT, TEXT.replace("hòa", "hoà").replace("Hóa", "Hoá"));
  }

  @Test
  void softHyphensAndZeroWidthSpacesDoNotPartWords() {
    same(TEXT, TEXT.replace("giải", "gi\u00ADả\u200Bi"));
  }

  @Test
  void anotherToneIsAnotherWord() {
    differ(TEXT, TEXT.replace("hòa", "hóa"));
  }

  @Test
  void anotherNumberIsAnotherText() {
    differ(TEXT, TEXT.replace("hai", "ba"));
  }

  @Test
  void aShortBodyIsToldByItsHeadlineToo() {
    assertThat(Fingerprint.of("Flood", "Watch the video."))
        .isNotEqualTo(Fingerprint.of("Harvest", "Watch the video."));
    assertThat(Fingerprint.of("Flood", TEXT)).isEqualTo(Fingerprint.of("Harvest", TEXT));
  }

  private static void same(String one, String other) {
    assertThat(Fingerprint.of("", one)).isEqualTo(Fingerprint.of("", other));
  }

  private static void differ(String one, String other) {
    assertThat(Fingerprint.of("", one)).isNotEqualTo(Fingerprint.of("", other));
  }
}
