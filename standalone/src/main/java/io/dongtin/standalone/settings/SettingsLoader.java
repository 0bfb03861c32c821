package io.dongtin.standalone.settings;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings: the command line before the environment, the environment before the file, the
 * file before the defaults. A name that means nothing stops the start: a misspelt setting would
 * otherwise be a default that nobody notices.
 */
public final class SettingsLoader {
  private static final int COMMAND_LINE = 400;
  private static final int ENVIRONMENT = 300;
  private static final int FILE = 200;

  /** Before the library's own converters. */
  private static final int CONVERTER_PRIORITY = 1000;

  private static final String ENVIRONMENT_PREFIX = "DONGTIN_";

  /** Variables that the launcher reads, not the programs. */
  private static final Set<String> LAUNCHER = Set.of("DONGTIN_JAVA_OPTS", "DONGTIN_HOME");

  private SettingsLoader() {}

  /**
   * The settings.
   *
   * @param commandLine names, such as {@code dongtin.inbox}, to values
   * @param file a properties file, or null
   * @throws WrongSettings if a name is unknown or a value malformed
   */
  public static Settings load(
      Map<String, String> commandLine, @Nullable Path file, Map<String, String> environment) {
    var builder =
        new SmallRyeConfigBuilder()
            .withMapping(Settings.class)
            .withConverter(Path.class, CONVERTER_PRIORITY, new PathConverter())
            .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter())
            .withSources(new PropertiesConfigSource(commandLine, "command line", COMMAND_LINE))
            .withSources(new EnvConfigSource(ours(environment), ENVIRONMENT));
    if (file != null) {
      builder.withSources(new PropertiesConfigSource(read(file), file.toString(), FILE));
    }
    try {
      SmallRyeConfig config = builder.build();
      return config.getConfigMapping(Settings.class);
    } catch (ConfigValidationException e) {
      throw new WrongSettings(words(e), e);
    }
  }

  private static Map<String, String> ours(Map<String, String> environment) {
    Set<String> known =
        ConfigMappings.getProperties(ConfigClass.configClass(Settings.class)).keySet().stream()
            .map(SettingsLoader::variable)
            .collect(Collectors.toSet());
    Map<String, String> ours = new HashMap<>();
    environment.forEach(
        (name, value) -> {
          if (!name.startsWith(ENVIRONMENT_PREFIX) || LAUNCHER.contains(name)) {
            return;
          }
          if (!known.contains(name) && !name.startsWith("DONGTIN_KAFKA_CLIENT_")) {
            throw new WrongSettings(
                "the environment variable "
                    + name
                    + " is no setting of Dongtin;"
                    + " docs/configuration.md lists them");
          }
          ours.put(name, value);
        });
    return ours;
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static Map<String, String> read(Path file) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongSettings("cannot read the settings file " + file + ": " + e.getMessage(), e);
    }
    Map<String, String> settings = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (!name.startsWith("dongtin.")) {
        throw new WrongSettings(
            file + ": the setting " + name + " is unknown; all names begin with 'dongtin.'");
      }
      settings.put(name, properties.getProperty(name));
    }
    return settings;
  }

  private static String words(ConfigValidationException e) {
    var words = new StringBuilder();
    for (int i = 0; i < e.getProblemCount(); i++) {
      words.append(i == 0 ? "" : "; ").append(e.getProblem(i).getMessage());
    }
    return words.toString();
  }
}
