package io.dongtin.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.RawArticle;
import io.dongtin.enrich.page.Rejection.Reason;
import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Kind;
import java.nio.charset.Charset;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private final PageReader reader = new PageReader();

  @Test
  void nothingIsEmpty() {
    assertThat(reason(Raw.of("a.html", ""))).isEqualTo(Reason.EMPTY);
    assertThat(reason(Raw.of("a.txt", " \n\t\u00a0 "))).isEqualTo(Reason.EMPTY);
    assertThat(reason(Raw.of("a.html", "<html><body><script>x()</script></body></html>")))
        .isEqualTo(Reason.EMPTY);
  }

  @Test
  void aPictureNamedLikeAPageIsBinary() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    assertThat(reason(Raw.of("a.html", png))).isEqualTo(Reason.BINARY);
  }

  @Test
  void noiseIsBinary() {
    byte[] noise = new byte[50_000];
    new Random(7).nextBytes(noise);
    assertThat(reason(Raw.of("a.txt", noise))).isEqualTo(Reason.BINARY);
  }

  @Test
  void brokenJsonIsMalformed() {
    assertThat(reason(Raw.of("a.json", "{\"headline\": \"x\", "))).isEqualTo(Reason.MALFORMED_JSON);
    assertThat(reason(Raw.of("a.json", "hello"))).isEqualTo(Reason.MALFORMED_JSON);
  }

  @Test
  void jsonWithoutAnArticleHasNoStory() {
    assertThat(reason(Raw.of("a.json", "{\"a\": 1}"))).isEqualTo(Reason.NO_STORY);
  }

  @Test
  void reasonsAreWrittenWithHyphens() {
    assertThat(Reason.MALFORMED_JSON).hasToString("malformed-json");
  }

  @Test
  void contentIsToldByContentBeforeItsName() {
    Page text = page(Raw.of("a.html", "Một dòng chữ.\nDòng thứ hai."));
    Page html = page(Raw.of("a.txt", "<html><body><p>One.</p><p>Two.</p></body></html>"));
    assertThat(text.blocks()).extracting(Block::kind).containsOnly(Kind.LINE);
    assertThat(html.blocks()).extracting(Block::kind).containsOnly(Kind.PARAGRAPH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"})
  void anEncodingIsToldByTheDeclarationOrTheBytes(String charset) {
    String html =
        "<html><head><meta charset=\""
            + charset
            + "\"></head><body><p>Café crème à Évry, déjà vu.</p></body></html>";
    Page page = page(Raw.of("a.html", html.getBytes(Charset.forName(charset))));
    assertThat(page.blocks().getFirst().text()).isEqualTo("Café crème à Évry, déjà vu.");
  }

  @Test
  void theTransportsCharsetIsUsed() {
    byte[] bytes = "Żółta łódź płynie.".getBytes(Charset.forName("ISO-8859-2"));
    Page page = page(Raw.typed("a.txt", "text/plain; charset=iso-8859-2", bytes));
    assertThat(page.blocks().getFirst().text()).isEqualTo("Żółta łódź płynie.");
  }

  @Test
  void anUnknownDeclaredCharsetIsPassedOver() {
    String html =
        "<html><head><meta charset=\"utf-9000\"></head><body><p>Chào bạn</p></body></html>";
    assertThat(page(Raw.of("a.html", html)).blocks().getFirst().text()).isEqualTo("Chào bạn");
  }

  @Test
  void vietnameseWindowsTonesAreComposed() {
    // windows-1258: a vowel, then its tone as a byte of its own.
    byte[] bytes =
        "Viê\u0323t Nam tiê\u0301n lên, đâ\u0301t nươ\u0301c mơ\u0301i, ngươ\u0300i dân vui."
            .getBytes(Charset.forName("windows-1258"));
    Page page = page(Raw.of("a.txt", bytes));
    assertThat(page.blocks().getFirst().text())
        .isEqualTo("Việt Nam tiến lên, đất nước mới, người dân vui.");
  }

  @Test
  void textIsCleanedOfWhatNobodySees() {
    Page page =
        page(
            Raw.of(
                "a.html",
                "<p>so\u00adft&nbsp;&nbsp;hy\u200bphen &amp; <b>ho\u0300a</b></p><p>hoà</p>"));
    assertThat(page.blocks()).extracting(Block::text).containsExactly("soft hyphen & hòa", "hoà");
  }

  private @Nullable Reason reason(RawArticle raw) {
    return reader.read(raw) instanceof Rejection rejection ? rejection.reason() : null;
  }

  private Page page(RawArticle raw) {
    assertThat(reader.read(raw)).isInstanceOf(Page.class);
    return (Page) reader.read(raw);
  }
}
