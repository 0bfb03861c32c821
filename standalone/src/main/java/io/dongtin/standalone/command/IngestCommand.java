package io.dongtin.standalone.command;

import io.dongtin.ingest.Ingest;
import io.dongtin.standalone.ProgramConfigs;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dongtin ingest}: the watcher alone. */
@Command(
    name = "ingest",
    description = "Run the ingester alone: files in the inbox become raw articles on Kafka.",
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
  @Mixin private ClientOptions options = new ClientOptions();

  @Option(names = "--inbox", paramLabel = "DIR", description = "The watched folder.")
  private @Nullable Path inbox;

  @Override
  public Integer call() throws Exception {
    options.put("dongtin.inbox", inbox);
    ProgramConfigs configs = options.load();
    ProgramCommand.createTopics(configs);
    Ingest ingest = Ingest.start(configs.ingest());
    return ProgramCommand.untilStopped("ingest", ingest, () -> null);
  }
}
