package io.dongtin.standalone.command;

import io.dongtin.standalone.Arrivals;
import io.dongtin.standalone.Standalone;
import io.dongtin.standalone.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dongtin up}: everything in one process, until it is told to stop. */
@Command(
    name = "up",
    description = "Start everything on this machine and watch the inbox.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Files dropped into the inbox are searchable about a second later. They move to its",
      "sub-folder done, or with a reason to failed. Ctrl-C stops; nothing is lost."
    })
final class UpCommand implements Callable<Integer> {
  @Mixin private EmbeddedOptions options = new EmbeddedOptions();

  @Option(
      names = "--stop-when-ready",
      hidden = true,
      description = "For the launcher, which keeps the classes that a start has loaded.")
  private boolean stopWhenReady;

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.standard();
    try (var run = new RunningStandalone(options.load(), terminal)) {
      if (stopWhenReady) {
        return 0;
      }
      Standalone standalone = run.standalone();
      terminal.line(terminal.faint("Ctrl-C stops; ./dongtin search WORDS searches."));
      try (var arrivals = Arrivals.fromNow(standalone.configs())) {
        return run.untilStopped(arrivals);
      }
    }
  }
}
