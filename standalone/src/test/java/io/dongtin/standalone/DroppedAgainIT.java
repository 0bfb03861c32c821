package io.dongtin.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.ingest.Ingest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of files that are dropped again, through a real broker and the real enricher. Each
 * {@link Ingest#once} is a start of its own, so everything here is across restarts.
 */
class DroppedAgainIT {
  private static final String STORY =
      "Thành phố mở cây cầu mới qua sông vào sáng thứ Hai, sau hai năm thi công, và hàng nghìn"
          + " người dân đã đi bộ qua cầu trong ngày đầu tiên. Theo ban quản lý dự án, cây cầu dài"
          + " hơn một cây số, có sáu làn xe và hai lối đi bộ, giúp rút ngắn đường đến bệnh viện của"
          + " quận.";

  private static final String ARTICLE =
      "{\"headline\": \"Cầu mới\", \"url\": \"%s\", \"text\": \"%s\"}";

  private static final String ADDRESS = "https://tin.example/cau-moi";
  private int verdicts;

  @Test
  void theContractHoldsAcrossRestartsNamesTimesAndInodes(@TempDir Path folder) throws Exception {
    try (var run = IngestToEnrich.start(folder, Map.of("dongtin.ingest.policy", "keep"))) {
      Path inbox = run.configs.settings().inbox();
      String article = ARTICLE.formatted(ADDRESS, STORY);
      assertThat(afterDropping(run, "cau.json", article).outcome()).isEqualTo(Outcome.ENRICHED);

      // Nothing has happened to the file: ingest itself remembers it.
      assertThat(Ingest.once(run.configs.ingest()).published()).isZero();

      // Renamed.
      Files.move(inbox.resolve("cau.json"), inbox.resolve("cau-2.json"));
      assertThat(verdict(run).outcome()).isEqualTo(Outcome.UNCHANGED);

      // Touched.
      Files.setLastModifiedTime(
          inbox.resolve("cau-2.json"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
      assertThat(verdict(run).outcome()).isEqualTo(Outcome.UNCHANGED);

      // Written anew: the same name and bytes in another inode.
      Files.delete(inbox.resolve("cau-2.json"));
      assertThat(afterDropping(run, "cau-2.json", article).outcome()).isEqualTo(Outcome.UNCHANGED);

      // The same address with another text.
      Receipt revised =
          afterDropping(run, "cau-3.json", ARTICLE.formatted(ADDRESS, STORY + " Cầu cấm xe tải."));
      assertThat(revised.outcome()).isEqualTo(Outcome.ENRICHED);
      assertThat(revised.version()).isEqualTo(2);

      // Another address with the same story.
      Receipt copy =
          afterDropping(run, "bao-khac.json", ARTICLE.formatted("https://bao.example/cau", STORY));
      assertThat(copy.outcome()).isEqualTo(Outcome.ENRICHED);
      assertThat(copy.of()).isEqualTo(revised.article());
    }
  }

  private Receipt afterDropping(IngestToEnrich run, String name, String text) throws Exception {
    run.moveIn(name, text);
    return verdict(run);
  }

  /** Has what is new in the inbox ingested, and returns what the enricher says of it. */
  private Receipt verdict(IngestToEnrich run) throws InterruptedException {
    List<Receipt> before = run.enrichReceipts();
    assertThat(Ingest.once(run.configs.ingest()).published()).isEqualTo(1);
    run.awaitVerdicts(++verdicts);
    return run.enrichReceipts().stream()
        .filter(receipt -> !before.contains(receipt))
        .findFirst()
        .orElseThrow();
  }
}
