package io.dongtin.standalone.command;

import io.dongtin.standalone.Endpoints;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Options of the commands that talk to servers: those they are told, else those that an embedded
 * dongtin of this folder runs.
 */
final class ClientOptions {
  /** Where {@code dongtin demo} keeps its data. */
  private static final Path DEMO_DATA = DemoCommand.FOLDER.resolve("data");

  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder of the running dongtin to talk to.")
  private @Nullable Path data;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Kafka to talk to; without it, the running dongtin's.")
  private @Nullable String kafka;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "Elasticsearch to talk to; without it, the running dongtin's.")
  private @Nullable String elasticsearch;

  ProgramConfigs load() {
    Settings loaded = settings();
    Optional<Endpoints> running = Endpoints.of(loaded.data()).or(() -> Endpoints.of(DEMO_DATA));
    return new ProgramConfigs(
        loaded,
        loaded.kafka().bootstrapServers().or(() -> running.map(Endpoints::kafka)).orElse(null),
        loaded.elasticsearch().url().or(() -> running.map(Endpoints::elasticsearch)).orElse(null));
  }

  /** What is set, for a command that may need no server. */
  Settings settings() {
    settings.put("dongtin.data", data);
    settings.put("dongtin.kafka.bootstrap-servers", kafka);
    settings.put("dongtin.elasticsearch.url", elasticsearch);
    return settings.load();
  }

  /** A setting that a command has an option of its own for. */
  void put(String name, @Nullable Object value) {
    settings.put(name, value);
  }
}
