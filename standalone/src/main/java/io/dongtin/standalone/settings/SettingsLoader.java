package io.dongtin.standalone.settings;

import io.dongtin.contract.JsonPath;
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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** What stands for any name below it: Kafka's own client settings. */
  private static final String ANY = "*";

  private static final Set<String> NAMES =
      ConfigMappings.getProperties(ConfigClass.configClass(Settings.class)).keySet();

  /** Variables that the launcher reads, not the programs. */
  private static final Set<String> LAUNCHER = Set.of("DONGTIN_JAVA_OPTS", "DONGTIN_HOME");

  /** The library's words for a value that a converter refuses, the converter's words at the end. */
  private static final Pattern MALFORMED =
      Pattern.compile(
          ".*SRCFG00039: The config property (\\S+) with the config value \"(.*)\" threw an"
              + " Exception whilst being converted (.*)",
          Pattern.DOTALL);

  /** The library's words for an empty value where there must be one. */
  private static final Pattern EMPTY =
      Pattern.compile(
          ".*SRCFG00040: The config property (\\S+) is defined as the empty String.*",
          Pattern.DOTALL);

  private static final int HIGHEST_PORT = 65_535;

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
    requireKnown(commandLine.keySet(), "on the command line");
    var builder =
        new SmallRyeConfigBuilder()
            .withMapping(Settings.class)
            .withConverter(Integer.class, CONVERTER_PRIORITY, SettingsLoader::wholeNumber)
            .withConverter(Path.class, CONVERTER_PRIORITY, new PathConverter())
            .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter())
            .withConverter(JsonPath.class, CONVERTER_PRIORITY, path -> new JsonPath(path.strip()))
            .withSources(new PropertiesConfigSource(commandLine, "command line", COMMAND_LINE))
            .withSources(new EnvConfigSource(ours(environment), ENVIRONMENT));
    if (file != null) {
      builder.withSources(new PropertiesConfigSource(read(file), file.toString(), FILE));
    }
    try {
      SmallRyeConfig config = builder.build();
      return inRange(config.getConfigMapping(Settings.class));
    } catch (ConfigValidationException e) {
      throw new WrongSettings(words(e), e);
    }
  }

  private static Map<String, String> ours(Map<String, String> environment) {
    Set<String> variables =
        NAMES.stream().map(SettingsLoader::variable).collect(Collectors.toSet());
    Map<String, String> ours = new HashMap<>();
    environment.forEach(
        (name, value) -> {
          if (!name.startsWith(ENVIRONMENT_PREFIX) || LAUNCHER.contains(name)) {
            return;
          }
          if (!isOneOf(variables, name)) {
            throw unknown(name, "in the environment");
          }
          ours.put(name, value);
        });
    return ours;
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
  }

  private static Map<String, String> read(Path file) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new WrongSettings("there is no settings file " + file, e);
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongSettings("cannot read the settings file " + file + ": " + e.getMessage(), e);
    }
    requireKnown(properties.stringPropertyNames(), "in " + file);
    Map<String, String> settings = new HashMap<>();
    properties.stringPropertyNames().forEach(n -> settings.put(n, properties.getProperty(n)));
    return settings;
  }

  private static void requireKnown(Set<String> names, String where) {
    for (String name : new TreeSet<>(names)) {
      if (!isOneOf(NAMES, name)) {
        throw unknown(name, where);
      }
    }
  }

  private static boolean isOneOf(Set<String> names, String name) {
    return !name.endsWith(ANY)
        && names.stream()
            .anyMatch(
                known ->
                    known.endsWith(ANY)
                        ? name.length() >= known.length()
                            && name.startsWith(known.substring(0, known.length() - ANY.length()))
                        : known.equals(name));
  }

  private static WrongSettings unknown(String name, String where) {
    return new WrongSettings(
        name + " " + where + " is no setting of Dongtin; docs/configuration.md lists them");
  }

  private static int wholeNumber(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a whole number is expected", e);
    }
  }

  private static Settings inRange(Settings settings) {
    requireWithin("dongtin.kafka.port", settings.kafka().port(), 0, HIGHEST_PORT);
    requireWithin("dongtin.elasticsearch.port", settings.elasticsearch().port(), 0, HIGHEST_PORT);
    requireWithin(
        "dongtin.topics.partitions", settings.topics().partitions(), 1, Integer.MAX_VALUE);
    requireWithin("dongtin.enrich.threads", settings.enrich().threads(), 1, Integer.MAX_VALUE);
    return settings;
  }

  private static void requireWithin(String name, int value, int lowest, int highest) {
    if (value < lowest || value > highest) {
      String range =
          highest == Integer.MAX_VALUE
              ? "of at least " + lowest
              : "from " + lowest + " to " + highest;
      throw new WrongSettings(
          name + " is '" + value + "'; a whole number " + range + " is expected");
    }
  }

  private static String words(ConfigValidationException e) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < e.getProblemCount(); i++) {
      problems.add(words(e.getProblem(i).getMessage()));
    }
    return problems.stream().sorted().collect(Collectors.joining("; "));
  }

  private static String words(String problem) {
    Matcher malformed = MALFORMED.matcher(problem);
    if (malformed.matches()) {
      return malformed.group(1) + " is '" + malformed.group(2) + "'; " + malformed.group(3);
    }
    Matcher empty = EMPTY.matcher(problem);
    return empty.matches() ? empty.group(1) + " is empty; it needs a value" : problem;
  }
}
