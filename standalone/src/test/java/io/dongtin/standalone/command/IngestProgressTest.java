package io.dongtin.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.ingest.IngestSummary;
import io.dongtin.standalone.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IngestProgressTest {
  private static final IngestSummary QUARTER =
      new IngestSummary(120, 3, 1_500, 4, 9_000_000, 5_000_000, 20_000_000, Duration.ofSeconds(10));

  @Test
  void itShowsFilesArticlesMegabytesRateAndTheTimeThatIsLeft() {
    assertThat(shown(QUARTER))
        .contains("[#####...............] 25 %")
        .contains("120 files done, 3 failed")
        .contains("1,500 articles, 4 rejected")
        .contains("5.0 MB")
        .contains("150 articles/s, 0.5 MB/s")
        .contains("0:30 left");
  }

  @Test
  void untilItIsKnownHowMuchThereIsNoTimeIsGuessed() {
    var early = new IngestSummary(1, 0, 1, 0, 900, 1_000, 0, Duration.ofSeconds(1));
    assertThat(shown(early)).contains("1 files done").doesNotContain("left").doesNotContain("%");
  }

  @Test
  void machinesGetOneLineOfJson() {
    assertThat(IngestProgress.json(QUARTER))
        .isEqualTo(
            "{\"filesDone\":120,\"filesFailed\":3,\"articlesPublished\":1500,\"articlesRejected\":4,"
                + "\"articleBytes\":9000000,\"fileBytes\":5000000,\"seconds\":10.0}");
  }

  private static String shown(IngestSummary summary) {
    var bytes = new ByteArrayOutputStream();
    new IngestProgress(new Terminal(new PrintStream(bytes, true, UTF_8), true, 150)).show(summary);
    return bytes.toString(UTF_8);
  }
}
