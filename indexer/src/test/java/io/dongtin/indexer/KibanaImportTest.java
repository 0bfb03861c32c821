package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dongtin.indexer.ElasticsearchAddress.ApiKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The import against a server that answers with Kibana's words, failures included. */
class KibanaImportTest {
  private static final String AVAILABLE =
      "{\"status\":{\"overall\":{\"level\":\"available\",\"summary\":\"All services are"
          + " available\"}}}";
  private static final String TAKEN = "{\"success\":true,\"successCount\":43,\"warnings\":[]}";

  private final Queue<Answer> statuses = new ConcurrentLinkedQueue<>();
  private final Queue<Answer> imports = new ConcurrentLinkedQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server = newServer();

  private record Answer(int status, String body) {}

  private record Request(String path, String token, @Nullable String xsrf, String body) {}

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyObjectIsSentAsOneFileAndThenThereIsADefaultDataView() throws InterruptedException {
    assertThat(install(null)).isEqualTo(43);

    assertThat(requests)
        .extracting(Request::path)
        .containsExactly(
            "/kb/api/status",
            "/kb/api/saved_objects/_import?overwrite=true",
            "/kb/api/data_views/default");
    Request sent = requests.get(1);
    assertThat(sent.xsrf()).isNotNull();
    assertThat(sent.body())
        .contains("name=\"file\"; filename=\"dongtin.ndjson\"")
        .contains(KibanaObjects.ndjson("paper"));
    assertThat(requests.get(2).body()).contains("\"paper-view\"", "\"force\":false");
    assertThat(requests).extracting(Request::token).containsOnly("ApiKey a2V5");
  }

  @Test
  void aSpaceHasAPathOfItsOwn() throws InterruptedException {
    install("desk");

    assertThat(requests.get(0).path()).isEqualTo("/kb/api/status");
    assertThat(requests.get(1).path()).startsWith("/kb/s/desk/api/saved_objects/_import");
    assertThat(requests.get(2).path()).isEqualTo("/kb/s/desk/api/data_views/default");
  }

  @Test
  void itWaitsUntilKibanaIsReady() throws InterruptedException {
    statuses.add(new Answer(503, "Kibana server is not ready yet"));
    statuses.add(new Answer(200, "{\"status\":{\"overall\":{\"level\":\"unavailable\"}}}"));

    assertThat(install(null)).isEqualTo(43);
    assertThat(requests).hasSize(5);
  }

  @Test
  void itDoesNotWaitForEver() {
    for (int i = 0; i < 10_000; i++) {
      statuses.add(new Answer(503, "Kibana server is not ready yet"));
    }

    refused(null).hasMessage("not ready after 1 s: it answers 503");
  }

  @Test
  void nobodyThereIsSaidAsSuch() {
    server.stop(0);

    refused(null).hasMessageStartingWith("not ready after 1 s: no answer at http://127.0.0.1:");
  }

  @Test
  void aWrongLoginIsSaidAtOnceAndNotWaitedFor() {
    statuses.add(new Answer(401, "{\"statusCode\":401,\"message\":\"no\"}"));

    refused(null)
        .hasMessage(
            "its status was answered with 401: user, password or API key are wrong:"
                + " dongtin.kibana.*");
  }

  @Test
  void aMissingRightIsSaid() {
    imports.add(new Answer(403, "{\"message\":\"Unable to bulk_create dashboard\"}"));

    refused(null).hasMessageContaining("may not manage saved objects");
  }

  @Test
  void aSpaceThatIsNotThereIsNamed() {
    imports.add(new Answer(404, "{\"message\":\"Not Found\"}"));

    refused("desk").hasMessageEndingWith("or no space desk");
  }

  @Test
  void objectsThatWereNotTakenAreNamedAlthoughTheStatusIsFine() {
    imports.add(
        new Answer(
            200,
            """
            {"success":false,"successCount":41,"errors":[
              {"type":"lens","id":"paper-people","error":{"type":"missing_references","references":[{"type":"index-pattern","id":"x"}]}},
              {"type":"dashboard","id":"paper-newsroom","error":{"type":"unknown","message":"Document was created by a newer version","statusCode":409}}]}
            """));

    refused(null)
        .hasMessage(
            "it did not take everything: lens paper-people: missing_references"
                + " [{\"type\":\"index-pattern\",\"id\":\"x\"}];"
                + " dashboard paper-newsroom: unknown Document was created by a newer version");
  }

  @Test
  void whatAnotherStatusSaysIsPassedOn() {
    imports.add(new Answer(400, "{\"statusCode\":400,\"message\":\"Invalid file extension\"}"));

    refused(null).hasMessage("the import was answered with 400: Invalid file extension");
  }

  @Test
  void aPageOfAProxyIsNoAnswer() {
    statuses.add(new Answer(200, "<html>Welcome</html>"));
    statuses.add(new Answer(404, "<html>Where?</html>"));

    refused(null).hasMessageContaining("is its base path missing?");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(@Nullable String space) {
    return assertThatExceptionOfType(KibanaException.class)
        .isThrownBy(() -> install(space))
        .extracting(e -> (Throwable) e, THROWABLE);
  }

  private int install(@Nullable String space) throws InterruptedException {
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/kb/");
    var address = new KibanaAddress(url, new ApiKey("a2V5"), null, space);
    return new KibanaImport(
            address, new IndexNames("paper"), Duration.ofSeconds(1), Duration.ofMillis(5))
        .install();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    requests.add(
        new Request(
            path,
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            exchange.getRequestHeaders().getFirst("kbn-xsrf"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    Answer answer = path.endsWith("/api/status") ? statuses.poll() : null;
    if (path.contains("_import")) {
      answer = imports.peek() == null ? new Answer(200, TAKEN) : imports.poll();
    }
    if (answer == null) {
      answer = new Answer(200, AVAILABLE);
    }
    byte[] bytes = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static HttpServer newServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
