package io.dongtin.enrich.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Description;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Provenance;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Sha256;
import io.dongtin.contract.Stated;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class StatedByTheDropTest {
  private static final byte[] PAGE =
      """
      <html><head><title>Cầu mới qua sông</title>
      <meta property="og:site_name" content="Báo Trên Trang">
      <meta property="article:published_time" content="2026-10-01T08:00:00+07:00">
      </head><body><article><h1>Cầu mới qua sông</h1>
      <p>Sáng nay thành phố khánh thành cây cầu mới bắc qua sông, nối hai bờ sau ba năm thi công liên tục của hàng trăm công nhân.</p>
      <p>Người dân hai bên bờ đã chờ đợi ngày này từ rất lâu, và nhiều người đã có mặt từ sáng sớm để đi bộ qua cầu.</p>
      </article></body></html>
      """
          .getBytes(UTF_8);

  @Test
  void whatTheDropStatesGoesBeforeWhatThePageStates() {
    Description description =
        describe(new Stated("Tin Sáng", OffsetDateTime.parse("2026-10-02T09:00:00+07:00")));

    assertThat(description.publisher()).isEqualTo("Tin Sáng");
    assertThat(description.firstcreated()).isEqualTo("2026-10-02T09:00:00+07:00");
    assertThat(description.provenance().get("publisher"))
        .isEqualTo(new Provenance(Provenance.Source.DROP, 1));
  }

  @Test
  void whatTheDropDoesNotStateIsReadFromThePage() {
    Description description = describe(Stated.NOTHING);

    assertThat(description.publisher()).isEqualTo("Báo Trên Trang");
    assertThat(description.firstcreated()).isEqualTo("2026-10-01T08:00:00+07:00");
  }

  private static Description describe(Stated stated) {
    var raw =
        new RawArticle(
            new Drop("1", "a.html", 0),
            RawArticle.inboxUri("a.html"),
            Instant.parse("2026-11-22T00:00:00Z"),
            "text/html",
            Sha256.hex(PAGE),
            stated,
            PAGE);
    Page page = (Page) new PageReader().read(raw);
    return new StoryDescriber().describe(page, new StoryCleaner().clean(page).getFirst());
  }
}
