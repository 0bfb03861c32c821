package io.dongtin.standalone.settings;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/configuration.md} against {@link Settings}. */
class ConfigurationPageTest {
  private static final Pattern NAME = Pattern.compile("\\bdongtin\\.[a-z]+(?:[.-][a-z]+)*");
  private static final String CLIENT = "dongtin.kafka.client.";

  /** Without the names that the library has for single elements of lists. */
  private static final Set<String> SETTINGS =
      ConfigMappings.getProperties(ConfigClass.configClass(Settings.class)).keySet().stream()
          .filter(name -> !name.endsWith("[*]"))
          .collect(toCollection(TreeSet::new));

  /** Names in the page that are no settings: a file, system properties, the misspelt example. */
  private static final Set<String> OTHERS =
      Set.of("dongtin.properties", "dongtin.log", "dongtin.log.servers", "dongtin.kafka.prot");

  private static String page = "";

  @BeforeAll
  static void readThePage() throws IOException {
    page = Files.readString(Path.of("..", "docs", "configuration.md"));
  }

  @Test
  void everySettingIsExplained() {
    assertThat(SETTINGS).allSatisfy(name -> assertThat(page).contains("`" + shown(name) + "`"));
  }

  @Test
  void everyVariableIsNamed() {
    assertThat(SETTINGS).allSatisfy(name -> assertThat(page).contains("`" + variable(name) + "`"));
  }

  @Test
  void everyNameInThePageIsASetting() {
    Set<String> names =
        NAME.matcher(page)
            .results()
            .map(MatchResult::group)
            .filter(name -> !name.startsWith(CLIENT) && !CLIENT.startsWith(name + "."))
            .collect(toCollection(TreeSet::new));
    names.removeAll(OTHERS);

    assertThat(SETTINGS).containsAll(names);
  }

  /** Any name may stand below the client settings, which the page writes as NAME. */
  private static String shown(String name) {
    return name.replace("*", "NAME");
  }

  private static String variable(String name) {
    return shown(name).replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
