package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
  private static final String SAVED_PAGE =
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://tin.example/cau-moi
      Subject: =?utf-8?Q?C=E1=BA=A7u_m=E1=BB=9Bi?=
      Date: Sun, 22 Nov 2026 08:00:00 +0700
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="----B"

      ------B
      Content-Type: text/html
      Content-ID: <frame@mhtml.blink>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://tin.example/cau-moi

      <html><body><p>C=E1=BA=A7u m=E1=BB=9Bi</p></body></html>
      ------B
      Content-Type: image/png
      Content-Transfer-Encoding: base64
      Content-Location: https://tin.example/a.png

      iVBORw0KGgo=
      ------B--
      """;

  private static final String MAIL =
      """
      Received: from mail.example by mx.example; Sun, 22 Nov 2026 01:00:01 +0000
      Message-ID: <1@mail.example>
      From: =?utf-8?B?VMOyYSBz4bqhbg==?= <toasoan@tin.example>
      To: ban@doc.example
      Subject: =?utf-8?Q?B=E1=BA=A3n_tin_s=C3=A1ng?=
      Date: Sun, 22 Nov 2026 08:00:00 +0700
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="B"

      --B
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: 8bit

      Chào buổi sáng.

      Giá < 5 đồng.
      --B
      Content-Type: application/pdf; name="a.pdf"
      Content-Disposition: attachment; filename="a.pdf"

      %PDF
      --B--
      """;

  @Test
  void aSavedPageIsItsHtmlPartAtTheAddressItWasSavedFrom() throws IOException {
    var page = (Item.Found) first("saved.bin", SAVED_PAGE);

    assertThat(new String(page.bytes(), UTF_8).strip())
        .isEqualTo("<html><body><p>Cầu mới</p></body></html>");
    assertThat(page.source()).isEqualTo(URI.create("https://tin.example/cau-moi"));
    assertThat(page.contentType()).startsWith("text/html");
  }

  @Test
  void aMailIsAPageOfItsSubjectSenderDateAndText() throws IOException {
    var page = (Item.Found) first("thu.txt", MAIL);

    assertThat(new String(page.bytes(), UTF_8))
        .contains("<h1>Bản tin sáng</h1>")
        .contains("<p>Chào buổi sáng.</p>")
        .contains("<p>Giá &lt; 5 đồng.</p>")
        .contains("\"datePublished\":\"2026-11-22T01:00:00Z\"")
        .contains("\"name\":\"Tòa sạn\"")
        .doesNotContain("%PDF");
    assertThat(page.source()).isNull();
    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
  }

  @Test
  void aMailWithoutTextIsRefused() throws IOException {
    String mail = MAIL.replace("text/plain", "image/png");
    assertThat(first("a.eml", mail))
        .isInstanceOfSatisfying(
            Item.Refused.class,
            refused ->
                assertThat(refused.rejection())
                    .isEqualTo(
                        new Rejection(Reason.MALFORMED_MAIL, "no part of it is HTML or text")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: not a mail\n\nBut a letter to the editor.",
        "From: Hà Nội\nDate: hôm nay\n\nMột bài viết.",
        "Tin: một\nHai\n\nBa"
      })
  void aTextThatBeginsWithAWordAndAColonIsText(String text) throws IOException {
    assertThat(((Item.Found) first("a.txt", text)).contentType()).isEqualTo("text/plain");
  }

  private static Item first(String name, String text) throws IOException {
    var in = new ByteArrayInputStream(text.getBytes(UTF_8));
    var opened = (Opened.Items) new ContentOpener(1 << 20, List.of()).open(in, name, 0);
    return java.util.Objects.requireNonNull(opened.reader().next());
  }
}
