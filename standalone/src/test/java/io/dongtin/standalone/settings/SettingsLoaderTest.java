package io.dongtin.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dongtin.contract.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsLoaderTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("dongtin.properties");
  }

  @Test
  void everySettingHasADefaultOrMayBeMissing() {
    Settings settings = SettingsLoader.load(Map.of(), null, Map.of());

    assertThat(settings.inbox()).isEqualTo(Path.of("inbox"));
    assertThat(settings.data()).isEqualTo(Path.of("data"));
    assertThat(settings.kafka().bootstrapServers()).isEmpty();
    assertThat(settings.kafka().port()).isEqualTo(9092);
    assertThat(settings.kafka().client()).isEmpty();
    assertThat(settings.elasticsearch().url()).isEmpty();
    assertThat(settings.elasticsearch().port()).isEqualTo(9200);
    assertThat(settings.elasticsearch().username()).isEmpty();
    assertThat(settings.elasticsearch().password()).isEmpty();
    assertThat(settings.elasticsearch().apiKey()).isEmpty();
    assertThat(settings.elasticsearch().caFile()).isEmpty();
    assertThat(settings.elasticsearch().indexPrefix()).isEqualTo("news");
    assertThat(settings.elasticsearch().keepMonths()).isEmpty();
    assertThat(settings.health().port()).isEmpty();
    assertThat(settings.topics().prefix()).isEqualTo("news");
    assertThat(settings.topics().partitions()).isEqualTo(2);
    assertThat(settings.ingest().quietPeriod()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.ingest().rescan()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.enrich().threads()).isEqualTo(2);
    assertThat(settings.enrich().commitInterval()).isEqualTo(Duration.ofMillis(50));
    assertThat(settings.enrich().applicationId()).isEqualTo("dongtin-enrich");
    Settings.Duplicates duplicates = settings.enrich().duplicates();
    assertThat(duplicates.window()).isEqualTo(Duration.ofDays(30));
    assertThat(duplicates.memory()).isEqualTo(Duration.ofDays(365));
    assertThat(duplicates.shards()).isEqualTo(16);
    assertThat(duplicates.similarity()).isEqualTo(0.68);
    assertThat(duplicates.containment()).isEqualTo(0.3);
    assertThat(duplicates.numbers()).isEqualTo(0.5);
  }

  @Test
  void everySettingCanBeSetInTheFile() throws IOException {
    Settings settings =
        fromFile(
            """
            dongtin.inbox=/srv/tin tức
            dongtin.data=/srv/data
            dongtin.kafka.bootstrap-servers=one:9092,two:9092
            dongtin.kafka.port=19092
            dongtin.kafka.client.security.protocol=SASL_SSL
            dongtin.kafka.client.sasl.mechanism=PLAIN
            dongtin.elasticsearch.url=https://search.example:9200
            dongtin.elasticsearch.port=19200
            dongtin.elasticsearch.username=dongtin
            dongtin.elasticsearch.password=a${b}$$c
            dongtin.elasticsearch.api-key=a2V5
            dongtin.elasticsearch.ca-file=/etc/ca.pem
            dongtin.elasticsearch.index-prefix=tin
            dongtin.elasticsearch.keep-months=12
            dongtin.health.port=8090
            dongtin.topics.prefix=tin
            dongtin.topics.partitions=12
            dongtin.ingest.quiet-period=2s
            dongtin.ingest.rescan=1m
            dongtin.enrich.threads=4
            dongtin.enrich.commit-interval=1s
            dongtin.enrich.application-id=tin-enrich
            dongtin.enrich.duplicates.window=7d
            dongtin.enrich.duplicates.memory=90d
            dongtin.enrich.duplicates.shards=8
            dongtin.enrich.duplicates.similarity=0.7
            dongtin.enrich.duplicates.containment=0.25
            dongtin.enrich.duplicates.numbers=0.4
            """);

    assertThat(settings.inbox()).isEqualTo(Path.of("/srv/tin tức"));
    assertThat(settings.data()).isEqualTo(Path.of("/srv/data"));
    assertThat(settings.kafka().bootstrapServers()).contains("one:9092,two:9092");
    assertThat(settings.kafka().port()).isEqualTo(19092);
    assertThat(settings.kafka().client())
        .containsOnly(
            Map.entry("security.protocol", "SASL_SSL"), Map.entry("sasl.mechanism", "PLAIN"));
    assertThat(settings.elasticsearch().url()).contains("https://search.example:9200");
    assertThat(settings.elasticsearch().port()).isEqualTo(19200);
    assertThat(settings.elasticsearch().username()).contains("dongtin");
    assertThat(settings.elasticsearch().password()).contains("a${b}$$c");
    assertThat(settings.elasticsearch().apiKey()).contains("a2V5");
    assertThat(settings.elasticsearch().caFile()).contains(Path.of("/etc/ca.pem"));
    assertThat(settings.elasticsearch().indexPrefix()).isEqualTo("tin");
    assertThat(settings.elasticsearch().keepMonths()).contains(12);
    assertThat(settings.health().port()).contains(8090);
    assertThat(settings.topics().prefix()).isEqualTo("tin");
    assertThat(settings.topics().partitions()).isEqualTo(12);
    assertThat(settings.ingest().quietPeriod()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.ingest().rescan()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.enrich().threads()).isEqualTo(4);
    assertThat(settings.enrich().commitInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.enrich().applicationId()).isEqualTo("tin-enrich");
    Settings.Duplicates duplicates = settings.enrich().duplicates();
    assertThat(duplicates.window()).isEqualTo(Duration.ofDays(7));
    assertThat(duplicates.memory()).isEqualTo(Duration.ofDays(90));
    assertThat(duplicates.shards()).isEqualTo(8);
    assertThat(duplicates.similarity()).isEqualTo(0.7);
    assertThat(duplicates.containment()).isEqualTo(0.25);
    assertThat(duplicates.numbers()).isEqualTo(0.4);
  }

  @Test
  void aSettingIsAnEnvironmentVariable() {
    Settings settings =
        SettingsLoader.load(
            Map.of(),
            null,
            Map.of(
                "DONGTIN_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
                "DONGTIN_KAFKA_CLIENT_SECURITY_PROTOCOL", "SSL",
                "DONGTIN_ELASTICSEARCH_API_KEY", "a2V5",
                "DONGTIN_INGEST_QUIET_PERIOD", "2s"));

    assertThat(settings.kafka().bootstrapServers()).contains("kafka:9092");
    assertThat(settings.kafka().client()).containsOnly(Map.entry("security.protocol", "SSL"));
    assertThat(settings.elasticsearch().apiKey()).contains("a2V5");
    assertThat(settings.ingest().quietPeriod()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void anEmptyVariableIsNoPassword() {
    Settings settings =
        SettingsLoader.load(Map.of(), null, Map.of("DONGTIN_ELASTICSEARCH_PASSWORD", ""));

    assertThat(settings.elasticsearch().password()).isEmpty();
  }

  @Test
  void variablesOfOtherProgramsAndOfTheLauncherAreLeftAlone() {
    Settings settings =
        SettingsLoader.load(Map.of(), null, Map.of("PATH", "/bin", "DONGTIN_JAVA_OPTS", "-Xmx1g"));

    assertThat(settings.inbox()).isEqualTo(Path.of("inbox"));
  }

  @Test
  void theCommandLineIsBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
    Files.writeString(
        file,
        """
        dongtin.kafka.port=1
        dongtin.elasticsearch.port=1
        dongtin.topics.partitions=1
        """);
    Map<String, String> environment =
        Map.of("DONGTIN_KAFKA_PORT", "2", "DONGTIN_ELASTICSEARCH_PORT", "2");

    Settings settings = SettingsLoader.load(Map.of("dongtin.kafka.port", "3"), file, environment);

    assertThat(settings.kafka().port()).isEqualTo(3);
    assertThat(settings.elasticsearch().port()).isEqualTo(2);
    assertThat(settings.topics().partitions()).isEqualTo(1);
  }

  @Test
  void pathsOfJsonFieldsAreSeparatedByCommas() {
    Settings settings = set("dongtin.json.headline", "data.title, title.rendered");

    assertThat(settings.json().headline())
        .contains(List.of(new JsonPath("data.title"), new JsonPath("title.rendered")));
    assertThat(settings.json().body()).isEmpty();
  }

  @Test
  void oneWrongPathAmongOthersIsRefused() {
    assertThatThrownBy(() -> set("dongtin.json.body", "content.rendered, ..text"))
        .isInstanceOf(WrongSettings.class)
        .hasMessageStartingWith("dongtin.json.body is '")
        .hasMessageEndingWith("'; a path such as data.attributes.title is expected");
  }

  @ParameterizedTest
  @CsvSource({
    "dongtin.kafka.prot",
    "dongtin.json.titel",
    "dongtin.inboxx",
    "kafka.port",
    "dongtin.kafka.client."
  })
  void aNameInTheFileThatMeansNothingIsRefused(String name) {
    assertThatThrownBy(() -> fromFile(name + "=1\n"))
        .isInstanceOf(WrongSettings.class)
        .hasMessage(
            name + " in " + file + " is no setting of Dongtin; docs/configuration.md lists them");
  }

  @Test
  void aVariableThatMeansNothingIsRefused() {
    assertThatThrownBy(
            () -> SettingsLoader.load(Map.of(), null, Map.of("DONGTIN_KAFKA_PROT", "9092")))
        .isInstanceOf(WrongSettings.class)
        .hasMessage(
            "DONGTIN_KAFKA_PROT in the environment is no setting of Dongtin;"
                + " docs/configuration.md lists them");
  }

  @ParameterizedTest
  @CsvSource({"dongtin.kafka.prot", "kafka.port"})
  void aNameOnTheCommandLineThatMeansNothingIsRefused(String name) {
    assertThatThrownBy(() -> set(name, "9092"))
        .isInstanceOf(WrongSettings.class)
        .hasMessage(
            name
                + " on the command line is no setting of Dongtin;"
                + " docs/configuration.md lists them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dongtin.ingest.quiet-period | 5 minutes | a duration such as 500ms, 5s, 10m, 2h or 30d is expected
          dongtin.ingest.rescan       | 5         | a duration such as 500ms, 5s, 10m, 2h or 30d is expected
          dongtin.kafka.port          | ninety    | a whole number is expected
          dongtin.kafka.port          | 65536     | a whole number from 0 to 65535 is expected
          dongtin.elasticsearch.port  | -1        | a whole number from 0 to 65535 is expected
          dongtin.topics.partitions   | 0         | a whole number of at least 1 is expected
          dongtin.enrich.threads      | 0         | a whole number of at least 1 is expected
          dongtin.json.headline       | data..title | a path such as data.attributes.title is expected
          dongtin.json.articles       | .results  | a path such as data.attributes.title is expected
          """)
  void aMalformedValueIsRefused(String name, String value, String expected) {
    assertThatThrownBy(() -> set(name, value))
        .isInstanceOf(WrongSettings.class)
        .hasMessage(name + " is '" + value + "'; " + expected);
  }

  @Test
  void aValueThatMustBeThereCannotBeEmpty() {
    assertThatThrownBy(() -> set("dongtin.inbox", ""))
        .isInstanceOf(WrongSettings.class)
        .hasMessage("dongtin.inbox is empty; it needs a value");
  }

  @Test
  void allMalformedValuesAreNamedAtOnce() {
    Map<String, String> commandLine =
        Map.of("dongtin.kafka.port", "x", "dongtin.enrich.commit-interval", "soon");

    assertThatThrownBy(() -> SettingsLoader.load(commandLine, null, Map.of()))
        .isInstanceOf(WrongSettings.class)
        .hasMessage(
            "dongtin.enrich.commit-interval is 'soon'; a duration such as 500ms, 5s, 10m, 2h or"
                + " 30d is expected; dongtin.kafka.port is 'x'; a whole number is expected");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> SettingsLoader.load(Map.of(), file, Map.of()))
        .isInstanceOf(WrongSettings.class)
        .hasMessage("there is no settings file " + file);
  }

  private Settings fromFile(String text) throws IOException {
    Files.writeString(file, text);
    return SettingsLoader.load(Map.of(), file, Map.of());
  }

  private static Settings set(String name, String value) {
    return SettingsLoader.load(Map.of(name, value), null, Map.of());
  }
}
