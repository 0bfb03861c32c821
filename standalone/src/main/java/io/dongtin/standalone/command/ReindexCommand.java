package io.dongtin.standalone.command;

import io.dongtin.indexer.Reindex;
import io.dongtin.indexer.Reindex.Step;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dongtin reindex}. */
@Command(
    name = "reindex",
    description = {
      "Build anew the indices whose mapping or analysis is older than the templates. Searches go on"
          + " meanwhile, and so does indexing but for a moment at the end of each index. May be"
          + " stopped and started again."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "  ./dongtin reindex", "  ./dongtin reindex --abort"})
final class ReindexCommand implements Callable<Integer> {
  @Mixin private ClientOptions options = new ClientOptions();

  @Option(
      names = "--abort",
      description = "Remove what a run that was stopped has left, and keep the old indices.")
  private boolean abort;

  @Override
  public Integer call() throws InterruptedException {
    ProgramConfigs configs = options.load();
    Terminal terminal = Terminal.standard();
    if (abort) {
      List<String> removed = Reindex.abort(configs.elasticsearch(), configs.indexPrefix());
      removed.forEach(index -> terminal.line("removed " + index + ", which was not complete"));
      return 0;
    }
    Reindex.run(configs.elasticsearch(), configs.indexPrefix(), step -> say(terminal, step));
    return 0;
  }

  private static void say(Terminal terminal, Step step) {
    terminal.line(
        switch (step) {
          case Step.UpToDate same -> same.index() + " is as the templates say";
          case Step.Copied copied ->
              "%s: %,d of %,d operations are in %s"
                  .formatted(copied.from(), copied.operations(), copied.of(), copied.to());
          case Step.Replaced replaced ->
              "%s has taken the place of %s: %,d documents"
                  .formatted(replaced.to(), replaced.from(), replaced.documents());
        });
  }
}
