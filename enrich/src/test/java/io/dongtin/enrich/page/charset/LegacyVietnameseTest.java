package io.dongtin.enrich.page.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyVietnameseTest {
  private static final String TEXT =
      "Sáng nay, ủy ban thành phố họp về việc sửa cây cầu cũ qua sông. Người dân hai bên bờ đã chờ đợi rất lâu;"
          + " nhiều gia đình phải đi vòng mỗi ngày để đến chợ, trường học và bệnh viện. Kỹ sư trưởng nói rằng dự án"
          + " sẽ được hoàn thành trước mùa mưa nếu thời tiết thuận lợi.";

  @ParameterizedTest
  @EnumSource
  void undeclaredTextIsDetectedAndReadAsWritten(LegacyVietnamese encoding) {
    assertThat(BytesDecoder.decode(encode(TEXT, encoding), "text/plain").text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @EnumSource
  void aPageThatDeclaresLatinForWantOfANameIsDetectedToo(LegacyVietnamese encoding) {
    String page =
        "<html><head><meta charset=\"iso-8859-1\"></head><body><p>" + TEXT + "</p></body></html>";
    assertThat(BytesDecoder.decode(encode(page, encoding), "text/html").text()).isEqualTo(page);
  }

  @Test
  void aShortTextIsReadAsDeclared() {
    assertThat(
            BytesDecoder.decode(
                    encode("Hà Nội", LegacyVietnamese.VISCII), "text/plain; charset=VISCII")
                .text())
        .isEqualTo("Hà Nội");
    assertThat(
            BytesDecoder.decode(
                    encode("Hà Nội", LegacyVietnamese.TCVN3), "text/html; charset=x-tcvn3")
                .text())
        .isEqualTo("Hà Nội");
    assertThat(
            BytesDecoder.decode(encode("Hà Nội", LegacyVietnamese.VNI), "text/html; charset=x-vni")
                .text())
        .isEqualTo("Hà Nội");
  }

  @Test
  void windows1258IsDetectedAsBefore() {
    // There the circumflex, breve and horn are in the letter and the tone stands behind it.
    String parts = TEXT.replaceAll("[^\\x00-\\x7F]", "$0");
    StringBuilder split = new StringBuilder();
    parts
        .codePoints()
        .forEach(
            c -> {
              String nfd = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
              String tone = nfd.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
              String rest = nfd.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
              split.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tone);
            });
    byte[] bytes = split.toString().getBytes(Charset.forName("windows-1258"));
    assertThat(
            Normalizer.normalize(
                BytesDecoder.decode(bytes, "text/plain").text(), Normalizer.Form.NFC))
        .isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les élèves de l'école ont été reçus à la mairie où le préfet, très ému, a rappelé la beauté de la forêt brûlée.",
        "São Paulo não é a única região em situação de emergência; as informações são do órgão de saúde até amanhã.",
        "El niño está en el jardín; mañana habrá más días de sol según el pronóstico del señor Núñez, dijo él.",
        "Für die Gäste gab es größere Räume, schöne Möbel und süße Äpfel; über die Gebühren hörte man später.",
        "“Quotes” — dashes – and an ‘apostrophe’ cost £5 or €6 at the café of the naïve fiancée’s coöperative résumé.",
        "Può darsi che la città sia già così perché c’è più libertà; però né lui né lei lo sa, ed è un’idea."
      })
  void textOfTheWestStaysWhatItIs(String text) {
    byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
    assertThat(VietnameseBytes.legacy(bytes)).isEmpty();
    assertThat(BytesDecoder.decode(bytes, "text/plain; charset=windows-1252").text())
        .isEqualTo(text);
  }

  /** The reverse of {@link LegacyVietnamese#decode}, by trying. */
  private static byte[] encode(String text, LegacyVietnamese encoding) {
    Map<String, byte[]> codes = new HashMap<>();
    for (int b = 255; b >= 0; b--) {
      codes.put(encoding.decode(new byte[] {(byte) b}), new byte[] {(byte) b});
    }
    if (encoding == LegacyVietnamese.VNI) {
      for (char base : "aeiouyAEIOUY\u00f4\u00f6\u00d4\u00d6".toCharArray()) {
        for (int mark = 0xC0; mark < 256; mark++) {
          byte[] pair = {(byte) base, (byte) mark};
          codes.putIfAbsent(encoding.decode(pair), pair);
        }
      }
    }
    var out = new ByteArrayOutputStream();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> out.writeBytes(codes.getOrDefault(c, c.getBytes(ISO_8859_1))));
    return out.toByteArray();
  }
}
