package io.dongtin.standalone.command;

import io.dongtin.indexer.Health;
import io.dongtin.indexer.Indexer;
import io.dongtin.standalone.ProgramConfigs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dongtin index}: the indexer alone. */
@Command(
    name = "index",
    description = "Run the indexer alone: enriched articles become searchable.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  @Mixin private ClientOptions options = new ClientOptions();

  @Override
  public Integer call() throws Exception {
    ProgramConfigs configs = options.load();
    ProgramCommand.createTopics(configs);
    Indexer indexer = Indexer.start(configs.indexer());
    return ProgramCommand.untilStopped(
        "index", indexer, () -> state(indexer.health()), configs.healthPort());
  }

  private static ProgramState state(Health health) {
    return switch (health) {
      case Health.Starting unused -> new ProgramState.Waiting("it is starting");
      case Health.Running unused -> new ProgramState.Well();
      case Health.Waiting waiting -> new ProgramState.Waiting(waiting.why());
      case Health.Stopped unused -> new ProgramState.Waiting("it was stopped");
      case Health.Failed failed -> new ProgramState.Failed(failed.why());
    };
  }
}
