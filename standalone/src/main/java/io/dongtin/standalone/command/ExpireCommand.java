package io.dongtin.standalone.command;

import io.dongtin.indexer.Retention;
import io.dongtin.standalone.CannotStart;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dongtin expire}. */
@Command(
    name = "expire",
    description = "Delete the months of articles that are older than those to keep.",
    mixinStandardHelpOptions = true,
    footer = {"", "  ./dongtin expire --keep-months 12 --dry-run"})
final class ExpireCommand implements Callable<Integer> {
  @Mixin private ClientOptions options = new ClientOptions();

  @Option(
      names = "--keep-months",
      paramLabel = "N",
      required = true,
      description =
          "How many whole months to keep besides the current one; by when articles were first"
              + " seen.")
  private int months;

  @Option(names = "--dry-run", description = "Only say which indices would be deleted.")
  private boolean dryRun;

  @Override
  public Integer call() {
    if (months < 1) {
      throw new CannotStart("--keep-months is " + months + "; at least 1 is kept");
    }
    ProgramConfigs configs = options.load();
    List<String> expired =
        Retention.expire(configs.elasticsearch(), configs.indexPrefix(), months, dryRun);
    Terminal terminal = Terminal.standard();
    expired.forEach(index -> terminal.line((dryRun ? "would delete " : "deleted ") + index));
    if (expired.isEmpty()) {
      terminal.line("nothing is older than " + months + " whole months");
    }
    return 0;
  }
}
