package io.dongtin.standalone.command;

import io.dongtin.standalone.settings.Settings;
import io.dongtin.standalone.settings.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where settings come from besides the environment; part of every command that has any. */
final class SettingsOptions {
  private static final Path DEFAULT_FILE = Path.of("dongtin.properties");

  private final Map<String, String> given = new LinkedHashMap<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings file; ./dongtin.properties if there is one.")
  private @Nullable Path file;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Any setting of docs/configuration.md, such as dongtin.topics.prefix=news.")
  private Map<String, String> set = Map.of();

  /** An option of a command that stands for a setting. */
  void put(String name, @Nullable Object value) {
    if (value != null) {
      given.put(name, value.toString());
    }
  }

  Settings load() {
    Path settings = file == null && Files.exists(DEFAULT_FILE) ? DEFAULT_FILE : file;
    var commandLine = new LinkedHashMap<>(set);
    commandLine.putAll(given);
    return SettingsLoader.load(commandLine, settings, System.getenv());
  }
}
