package io.dongtin.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.dongtin.standalone.settings.SettingsLoader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds {@code docker-compose.yml} against what can be known of it without an image. */
class ComposeFileTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FILE = ROOT.resolve("docker-compose.yml");
  private static final int COMPOSE_SECONDS = 60;

  /** A variable, with a default behind it or a word on what to do if it is missing. */
  private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)[^}]*}");

  private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?");

  /** What the compose specification calls the parts of a service that this file uses. */
  private static final Set<String> PARTS =
      Set.of(
          "image",
          "build",
          "restart",
          "ports",
          "volumes",
          "environment",
          "healthcheck",
          "depends_on",
          "entrypoint",
          "command",
          "user",
          "read_only",
          "tmpfs",
          "cap_drop",
          "security_opt",
          "stop_grace_period");

  private static String text = "";
  private static Map<String, JsonNode> services = Map.of();
  private static Set<String> volumes = Set.of();

  @BeforeAll
  static void readTheFile() throws IOException {
    text = Files.readString(FILE);
    JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(text);
    services = new HashMap<>();
    root.path("services").properties().forEach(e -> services.put(e.getKey(), merged(root, e)));
    volumes = names(root.path("volumes"));
  }

  /** The YAML library leaves {@code <<} alone; the one anchor is the programs' common part. */
  private static JsonNode merged(JsonNode root, Map.Entry<String, JsonNode> service) {
    if (!service.getValue().has("<<")) {
      return service.getValue();
    }
    var whole = root.path("x-dongtin").<ObjectNode>deepCopy();
    service.getValue().properties().stream()
        .filter(part -> !part.getKey().equals("<<"))
        .forEach(part -> whole.set(part.getKey(), part.getValue()));
    return whole;
  }

  @Test
  void theFileIsValid() throws IOException, InterruptedException {
    Optional<Path> tool = composeTool();
    if (tool.isPresent()) {
      assertThat(complaints(tool.get())).isEmpty();
    } else {
      assertThat(services)
          .allSatisfy((name, service) -> assertThat(PARTS).containsAll(names(service)));
    }
  }

  @Test
  void itStartsTheServersAndThePrograms() {
    assertThat(services.keySet())
        .containsExactlyInAnyOrder(
            "kafka",
            "elasticsearch",
            "accounts",
            "kibana",
            "setup",
            "dashboards",
            "ingest",
            "enrich",
            "index");
  }

  @Test
  void everyImageHasAVersion() {
    assertThat(services.values())
        .allSatisfy(
            service ->
                assertThat(service.path("image").asText()).matches(".+:\\d+\\.\\d+\\.\\d+.*"));
  }

  @Test
  void noPortIsOpenToOtherMachines() {
    assertThat(services.values())
        .flatExtracting(service -> texts(service.path("ports")))
        .isNotEmpty()
        .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
  }

  @Test
  void noSecretStandsInTheFile() {
    Pattern secret = Pattern.compile("PASSWORD|SECRET|API_KEY|ENCRYPTIONKEY");
    services.forEach(
        (name, service) ->
            service.path("environment").properties().stream()
                .filter(variable -> secret.matcher(variable.getKey()).find())
                .forEach(
                    variable ->
                        assertThat(variable.getValue().asText())
                            .as(name + ": " + variable.getKey())
                            .matches("\\$\\{[A-Z_]+:\\?.+}")));
  }

  @Test
  void everyVariableIsInTheExample() throws IOException {
    Set<String> example;
    try (Stream<String> lines = Files.lines(ROOT.resolve(".env.example"))) {
      example =
          lines
              .filter(line -> !line.startsWith("#") && line.contains("="))
              .map(line -> line.substring(0, line.indexOf('=')))
              .collect(toCollection(TreeSet::new));
    }

    assertThat(found(VARIABLE)).isEqualTo(example);
  }

  @Test
  void everyServiceThatIsWaitedForIsThere() {
    assertThat(services.values())
        .flatExtracting(service -> names(service.path("depends_on")))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(services).containsKey(name));
  }

  @Test
  void whoeverIsWaitedForToBeHealthyCanSaySo() {
    Set<String> checked =
        services.entrySet().stream()
            .filter(service -> service.getValue().has("healthcheck"))
            .map(Map.Entry::getKey)
            .collect(toCollection(TreeSet::new));

    services.forEach(
        (name, service) ->
            service.path("depends_on").properties().stream()
                .filter(on -> on.getValue().path("condition").asText().equals("service_healthy"))
                .forEach(on -> assertThat(checked).as(name).contains(on.getKey())));
  }

  @Test
  void thereMayBeSeveralEnrichers() {
    JsonNode enrich = requireNonNull(services.get("enrich"));

    // A name of its own, a port or a volume that it shares would stop the second container.
    assertThat(names(enrich)).doesNotContain("container_name", "ports", "hostname");
    assertThat(texts(enrich.path("volumes"))).containsExactly("/var/lib/dongtin");
  }

  @Test
  void everyNamedVolumeIsDeclared() {
    assertThat(services.values())
        .flatExtracting(service -> texts(service.path("volumes")))
        .filteredOn(volume -> volume.contains(":"))
        .map(volume -> volume.substring(0, volume.lastIndexOf(':')))
        .filteredOn(source -> source.matches("[a-z]+"))
        .containsExactlyInAnyOrderElementsOf(volumes);
  }

  @Test
  void theProgramsRunWithoutRightsTheyDoNotNeed() {
    assertThat(programs().values())
        .isNotEmpty()
        .allSatisfy(
            program -> {
              assertThat(program.path("read_only").asBoolean()).isTrue();
              assertThat(texts(program.path("cap_drop"))).containsExactly("ALL");
              assertThat(texts(program.path("security_opt")))
                  .containsExactly("no-new-privileges:true");
            });
  }

  @Test
  void theProgramsAreGivenSettingsThatExist() {
    programs()
        .forEach(
            (name, program) -> {
              Map<String, String> environment = new HashMap<>();
              program
                  .path("environment")
                  .properties()
                  .forEach(one -> environment.put(one.getKey(), one.getValue().asText()));
              assertThatCode(() -> SettingsLoader.load(Map.of(), null, environment))
                  .as(name)
                  .doesNotThrowAnyException();
            });
  }

  /** The services that run an image of ours. */
  private static Map<String, JsonNode> programs() {
    Map<String, JsonNode> programs = new HashMap<>(services);
    programs.values().removeIf(service -> !service.has("build"));
    return programs;
  }

  private static Set<String> found(Pattern variable) {
    return variable
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  private static Optional<Path> composeTool() {
    return Pattern.compile(File.pathSeparator)
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .map(folder -> Path.of(folder, "docker-compose"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** What the tool has against the file; nothing if it is valid. */
  private static String complaints(Path tool) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(tool.toString(), "-f", FILE.toString(), "config", "--quiet");
    builder.redirectErrorStream(true);
    found(REQUIRED).forEach(variable -> builder.environment().put(variable, "secret"));
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(COMPOSE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() == 0 ? "" : "exit code " + process.exitValue() + ": " + said;
  }
}
