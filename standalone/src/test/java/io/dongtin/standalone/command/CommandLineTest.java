package io.dongtin.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpNamesEveryCommand() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("demo", "up", "search", "tail", "status", "explain", "ingest", "enrich", "index");
  }

  @Test
  void everyCommandExplainsItself() {
    Map<String, CommandLine> commands = Dongtin.commandLine().getSubcommands();
    for (String command : commands.keySet()) {
      out.getBuffer().setLength(0);
      assertThat(run(command, "--help")).as(command).isZero();
      assertThat(out.toString()).as(command).contains("Usage: dongtin " + command);
    }
  }

  @Test
  void anUnknownOptionIsWrongUse() {
    assertThat(run("up", "--inbocks", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--inbocks");
  }

  @Test
  void anUnknownSettingIsWrongUseAndNamed() {
    assertThat(run("status", "--set", "dongtin.kafka.prot=1")).isEqualTo(2);
    assertThat(err.toString()).contains("dongtin.kafka.prot");
  }

  @Test
  void withoutARunningDongtinOneIsToldHowToStartIt() {
    assertThat(run("search", "--data", folder.toString(), "hanoi")).isEqualTo(1);
    assertThat(err.toString()).contains("./dongtin up", folder.toString());
  }

  @Test
  void aDayThatIsNoneIsWrongUse() {
    assertThat(run("search", "--since", "yesterday")).isEqualTo(2);
    assertThat(err.toString()).contains("yesterday", "2026-01-31");
  }

  @Test
  void aQuestionThatCannotBeUnderstoodIsOneLineBeforeAnythingIsAsked() {
    assertThat(run("search", "persn:Biden")).isEqualTo(2);
    assertThat(err.toString().strip()).contains("'persn:'", "person:").hasLineCount(1);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(run("explain", folder.resolve("gone.html").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("gone.html");
  }

  @Test
  void upStartsItsOwnServersAndSaysSoWhenGivenOthers() {
    int exit =
        run(
            "up",
            "--data",
            folder.resolve("data").toString(),
            "--set",
            "dongtin.kafka.bootstrap-servers=elsewhere:9092");

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("dongtin.kafka.bootstrap-servers");
  }

  private int run(String... arguments) {
    return Dongtin.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
