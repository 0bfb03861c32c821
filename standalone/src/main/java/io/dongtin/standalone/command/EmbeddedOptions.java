package io.dongtin.standalone.command;

import io.dongtin.standalone.settings.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that start the embedded servers. */
final class EmbeddedOptions {
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Option(names = "--inbox", paramLabel = "DIR", description = "The watched folder.")
  private @Nullable Path inbox;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "What is kept between runs, and endpoints.json with the addresses in use.")
  private @Nullable Path data;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      description = "Port of the embedded broker; 0 for any free one.")
  private @Nullable Integer kafkaPort;

  @Option(
      names = "--elasticsearch-port",
      paramLabel = "PORT",
      description = "HTTP port of the embedded search node; 0 for any free one.")
  private @Nullable Integer elasticsearchPort;

  boolean namesFolders() {
    return inbox != null || data != null;
  }

  void useFolders(Path inbox, Path data) {
    this.inbox = inbox;
    this.data = data;
  }

  Settings load() {
    settings.put("dongtin.inbox", inbox);
    settings.put("dongtin.data", data);
    settings.put("dongtin.kafka.port", kafkaPort);
    settings.put("dongtin.elasticsearch.port", elasticsearchPort);
    return settings.load();
  }
}
