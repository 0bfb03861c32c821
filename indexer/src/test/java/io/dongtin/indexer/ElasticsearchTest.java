package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.dongtin.indexer.ElasticsearchAddress.ApiKey;
import io.dongtin.indexer.ElasticsearchAddress.Login;
import io.dongtin.indexer.ElasticsearchAddress.Password;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticsearchTest {
  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String body = "{}";
  private @Nullable HttpServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 408, 429, 500, 502, 503, 504})
  void whatMayWorkLaterIsUnavailable(int status) throws IOException {
    this.status = status;
    body = "{\"error\":{\"type\":\"a_type\",\"reason\":\"a reason\"}}";

    assertThatExceptionOfType(ElasticsearchUnavailableException.class)
        .isThrownBy(() -> get(serve(HttpServer.create(ANY_PORT, 0), "http", ""), null, null))
        .withMessage("Elasticsearch answered " + status + " a_type: a reason");
    assertThat(seen).as("no repetition behind our back").hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 405, 413})
  void whatWillNeverWorkIsRefused(int status) throws IOException {
    this.status = status;
    body = "{\"error\":{\"type\":\"a_type\",\"reason\":\"a reason\"}}";
    URI url = serve(HttpServer.create(ANY_PORT, 0), "http", "");

    assertThatExceptionOfType(ElasticsearchRefusedException.class)
        .isThrownBy(() -> get(url, null, null))
        .satisfies(
            refused -> {
              assertThat(refused.status()).isEqualTo(status);
              assertThat(refused.type()).isEqualTo("a_type");
            });
  }

  @Test
  void aProxyMayAnswerInItsOwnWords() throws IOException {
    status = 503;
    body = "<html>gone fishing</html>";
    URI url = serve(HttpServer.create(ANY_PORT, 0), "http", "");

    assertThatExceptionOfType(ElasticsearchUnavailableException.class)
        .isThrownBy(() -> get(url, null, null));
  }

  @Test
  void aLoginAndAPathGoWithEachRequest() throws IOException {
    URI url = serve(HttpServer.create(ANY_PORT, 0), "http", "/search/");

    get(url, new ApiKey("a2V5"), null);
    get(url, new Password("elastic", "hunter2"), null);

    assertThat(seen)
        .containsExactly(
            "GET /search/_alias ApiKey a2V5", "GET /search/_alias Basic ZWxhc3RpYzpodW50ZXIy");
  }

  @Test
  void theAuthorityOfTheCaFileIsTrustedAndNoOther(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("store.p12");
    Path authority = folder.resolve("ca.pem");
    keytool(
        "-genkeypair",
        "-alias",
        "es",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=ip:127.0.0.1",
        "-keystore",
        store.toString(),
        "-storepass",
        "secret");
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "es",
        "-keystore",
        store.toString(),
        "-storepass",
        "secret",
        "-file",
        authority.toString());
    HttpsServer https = HttpsServer.create(ANY_PORT, 0);
    https.setHttpsConfigurator(new HttpsConfigurator(identity(store)));
    URI url = serve(https, "https", "");

    get(url, null, authority);
    assertThatExceptionOfType(ElasticsearchUnavailableException.class)
        .isThrownBy(() -> get(url, null, null));

    assertThat(seen).hasSize(1);
  }

  @Test
  void aCaFileWithoutCertificatesStopsTheStart(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("ca.pem"));
    URI url = URI.create("https://127.0.0.1:1");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> get(url, null, empty))
        .withMessageContaining(empty.toString());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> get(url, null, folder.resolve("none.pem")))
        .withMessageContaining("none.pem");
  }

  private static void get(URI url, @Nullable Login login, @Nullable Path caFile) {
    var address = new ElasticsearchAddress(List.of(url), login, caFile);
    try (var elasticsearch = Elasticsearch.connect(address)) {
      elasticsearch.send("GET", "/_alias", null);
    }
  }

  private URI serve(HttpServer server, String scheme, String path) {
    this.server = server;
    server.createContext("/", this::answer);
    server.start();
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String login = exchange.getRequestHeaders().getFirst("Authorization");
    seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + login);
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static SSLContext identity(Path file) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, "secret".toCharArray());
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, "secret".toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** Java has no public API that signs a certificate. */
  private static void keytool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
