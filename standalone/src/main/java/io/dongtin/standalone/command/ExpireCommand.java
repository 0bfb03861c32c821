package io.dongtin.standalone.command;

import io.dongtin.indexer.Retention;
import io.dongtin.standalone.CannotStart;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      description =
          "How many whole months to keep besides the current one; by when articles were first"
              + " seen. Without it, dongtin.elasticsearch.keep-months.")
  private @Nullable Integer keepMonths;

  @Option(names = "--dry-run", description = "Only say which indices would be deleted.")
  private boolean dryRun;

  @Override
  public Integer call() {
    options.put("dongtin.elasticsearch.keep-months", keepMonths);
    ProgramConfigs configs = options.load();
    int months =
        configs
            .keepMonths()
            .orElseThrow(() -> new CannotStart("say how many months to keep: --keep-months N"));
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
