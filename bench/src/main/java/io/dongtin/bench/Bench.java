package io.dongtin.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./dongtin bench}: one subcommand for each thing that is measured. */
@Command(
    name = "dongtin bench",
    description = "Measure speed, cost and relevance. Compare figures of one run only.",
    synopsisSubcommandLabel = "WHAT",
    mixinStandardHelpOptions = true,
    subcommands = {
      PagesBench.class,
      SplitsBench.class,
      DuplicatesBench.class,
      IngestBench.class,
      RelevanceBench.class,
      BulkBench.class,
      JmhBench.class,
    })
final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }
}
