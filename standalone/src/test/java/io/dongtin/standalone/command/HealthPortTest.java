package io.dongtin.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dongtin.standalone.CannotStart;
import io.dongtin.standalone.command.ProgramState.Failed;
import io.dongtin.standalone.command.ProgramState.Waiting;
import io.dongtin.standalone.command.ProgramState.Well;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthPortTest {
  private final AtomicReference<ProgramState> state = new AtomicReference<>(new Well());
  private final HealthPort port = HealthPort.open(0, "index", state::get);
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    port.close();
    http.close();
  }

  @Test
  void aProgramThatWorksIsHealthy() throws Exception {
    HttpResponse<String> answer = get("/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"program\":\"index\",\"state\":\"running\"}\n");
    assertThat(answer.headers().firstValue("content-type")).contains("application/json");
  }

  @Test
  void oneThatWaitsSaysForWhatAndComesBack() throws Exception {
    state.set(new Waiting("no answer from \"Elasticsearch\""));

    HttpResponse<String> answer = get("/health");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .isEqualTo(
            "{\"program\":\"index\",\"state\":\"waiting\",\"reason\":\"no answer from"
                + " \\\"Elasticsearch\\\"\"}\n");

    state.set(new Well());
    assertThat(get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void oneThatHasFailedSaysWhy() throws Exception {
    state.set(new Failed("disk full"));

    assertThat(get("/health").statusCode()).isEqualTo(503);
    assertThat(get("/health").body()).contains("\"failed\"", "disk full");
  }

  @Test
  void thereIsNothingElse() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/health/secrets").statusCode()).isEqualTo(404);
    assertThat(send(request("/health").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(405);
    assertThat(send(request("/health").HEAD()).statusCode()).isEqualTo(200);
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    assertThatThrownBy(() -> HealthPort.open(port.port(), "enrich", state::get))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("dongtin.health.port is " + port.port() + ", which cannot be used");
  }

  @Test
  void theCheckInTheComposeFileUnderstandsIt() throws Exception {
    String file = Files.readString(Path.of("..", "docker-compose.yml"));
    Matcher check = Pattern.compile("    - '(exec 3<>/dev/tcp/.*)'\n").matcher(file);
    assertThat(check.find()).isTrue();
    assertThat(file).contains("DONGTIN_HEALTH_PORT: \"8090\"");
    String command = check.group(1).replace("$$", "$").replace("/8090", "/" + port.port());

    assertThat(bash(command)).isZero();
    state.set(new Waiting("no answer from Elasticsearch"));
    assertThat(bash(command)).isNotZero();
    port.close();
    assertThat(bash(command)).as("no program").isNotZero();
  }

  private static int bash(String command) throws IOException, InterruptedException {
    return new ProcessBuilder("bash", "-c", command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
