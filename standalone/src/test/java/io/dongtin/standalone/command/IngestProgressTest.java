package io.dongtin.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.ingest.IngestSummary;
import io.dongtin.standalone.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IngestProgressTest {
  private static final IngestSummary QUARTER =
      new IngestSummary(
          120, 3, 1_500, 4, 9_000_000, 5_000_000, 20_000_000, 0, Duration.ofSeconds(10));

  @Test
  void itShowsFilesArticlesMegabytesRateAndTheTimeThatIsLeft() {
    assertThat(shown(QUARTER))
        .contains("[#####...............] 25 %")
        .contains("120 files + 3 refused")
        .contains("1,500 articles + 4 refused")
        .contains("5.0 MB")
        .contains("150/s, 0.5 MB/s")
        .contains("0:30 left");
  }

  @Test
  void untilItIsKnownHowMuchThereIsNoTimeIsGuessed() {
    var early = new IngestSummary(1, 0, 1, 0, 900, 1_000, 0, 0, Duration.ofSeconds(1));
    assertThat(shown(early))
        .contains("1 file  ·  1 article")
        .doesNotContain("left")
        .doesNotContain("%");
  }

  @Test
  void theLineIsNoLongerThanTheTerminalIsWide() {
    var bytes = new ByteArrayOutputStream();
    new IngestProgress(new Terminal(new PrintStream(bytes, true, UTF_8), true, 60)).show(QUARTER);
    assertThat(bytes.toString(UTF_8).replace("\r\u001b[K", "")).hasSize(59);
  }

  @Test
  void atTheEndItSaysWhereRefusedFilesLieAndWhatWasLeft() {
    var bytes = new ByteArrayOutputStream();
    var end = new IngestSummary(1, 2, 1, 2, 900, 1_000, 1_000, 5, Duration.ofSeconds(1));
    new IngestProgress(new Terminal(new PrintStream(bytes, true, UTF_8), false, 150))
        .end(end, Path.of("inbox", "failed"));
    assertThat(bytes.toString(UTF_8).lines())
        .containsExactly(
            "1 file + 2 refused  ·  1 article + 2 refused  ·  0.0 MB  ·  1/s, 0.0 MB/s  ·  1.0 s",
            "Refused files are in inbox/failed, each with its NAME.reason.json.",
            "5 left in the inbox: still being written, not readable, or not to be moved.");
  }

  @Test
  void machinesGetOneLineOfJson() {
    assertThat(IngestProgress.json(QUARTER))
        .isEqualTo(
            "{\"filesDone\":120,\"filesFailed\":3,\"filesLeft\":0,\"articlesPublished\":1500,\"articlesRejected\":4,"
                + "\"articleBytes\":9000000,\"fileBytes\":5000000,\"seconds\":10.0}");
  }

  private static String shown(IngestSummary summary) {
    var bytes = new ByteArrayOutputStream();
    new IngestProgress(new Terminal(new PrintStream(bytes, true, UTF_8), true, 150)).show(summary);
    return bytes.toString(UTF_8);
  }
}
