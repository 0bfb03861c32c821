package io.dongtin.standalone.command;

import io.dongtin.ingest.Ingest;
import io.dongtin.ingest.IngestHealth;
import io.dongtin.ingest.IngestSummary;
import io.dongtin.standalone.CannotStart;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.terminal.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dongtin ingest}: the watcher alone. */
@Command(
    name = "ingest",
    description = "Run the ingester alone: files in the inbox become raw articles on Kafka.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "With --once: exit code 0 if everything was published, 1 if something was refused or left."
    })
final class IngestCommand implements Callable<Integer> {
  @Mixin private ClientOptions options = new ClientOptions();

  @Option(names = "--inbox", paramLabel = "DIR", description = "The watched folder.")
  private @Nullable Path inbox;

  @Option(
      names = "--once",
      paramLabel = "DIR",
      description = "Publish what lies in this folder and end, instead of watching.")
  private @Nullable Path once;

  @Option(names = "--json", description = "With --once: the summary for machines, on one line.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    options.put("dongtin.inbox", once == null ? inbox : once);
    ProgramConfigs configs = options.load();
    if (once != null) {
      return once(configs);
    }
    ProgramCommand.createTopics(configs);
    Ingest ingest = Ingest.start(configs.ingest());
    return ProgramCommand.untilStopped("ingest", ingest, () -> state(ingest), configs.healthPort());
  }

  private static ProgramState state(Ingest ingest) {
    Optional<String> failure = ingest.failure();
    if (failure.isPresent()) {
      return new ProgramState.Failed(failure.get());
    }
    IngestHealth health = ingest.health();
    return health.healthy() ? new ProgramState.Well() : new ProgramState.Waiting(health.reason());
  }

  private int once(ProgramConfigs configs) throws InterruptedException {
    var progress = new IngestProgress(Terminal.error());
    try {
      IngestSummary summary = Ingest.once(configs.ingest(), progress::show);
      progress.end(summary, configs.ingest().failed());
      if (json) {
        Terminal.standard().line(IngestProgress.json(summary));
      }
      return summary.failed() + summary.rejected() + summary.left() == 0 ? 0 : 1;
    } catch (KafkaException e) {
      throw new CannotStart(
          "Kafka at " + configs.bootstrapServers() + " does not answer: " + e.getMessage());
    }
  }
}
