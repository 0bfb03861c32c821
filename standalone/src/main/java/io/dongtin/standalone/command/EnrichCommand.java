package io.dongtin.standalone.command;

import io.dongtin.enrich.Enrich;
import io.dongtin.standalone.ProgramConfigs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dongtin enrich}: the Kafka Streams program alone. */
@Command(
    name = "enrich",
    description = "Run the enricher alone: raw articles become enriched ones.",
    mixinStandardHelpOptions = true,
    footer = {"", "Several of them share the work; each needs a --data folder of its own."})
final class EnrichCommand implements Callable<Integer> {
  @Mixin private ClientOptions options = new ClientOptions();

  @Override
  public Integer call() throws Exception {
    ProgramConfigs configs = options.load();
    ProgramCommand.createTopics(configs);
    Enrich enrich = Enrich.start(configs.enrich(configs.settings().data().resolve("enrich")));
    return ProgramCommand.untilStopped("enrich", enrich, () -> state(enrich), configs.healthPort());
  }

  private static ProgramState state(Enrich enrich) {
    if (enrich.hasFailed()) {
      return new ProgramState.Failed("its log says why");
    }
    return enrich.isRunning()
        ? new ProgramState.Well()
        : new ProgramState.Waiting("it is starting, or partitions are being shared out anew");
  }
}
