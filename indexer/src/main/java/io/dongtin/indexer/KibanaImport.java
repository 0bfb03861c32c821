package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dongtin.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts Dongtin's data views, Discover sessions and dashboards into a Kibana. Doing it again
 * replaces them with the same ones; what somebody saved under other names stays.
 */
public final class KibanaImport {
  /** An import makes Kibana write each object; a small machine takes a while. */
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** No object holds it: it would have to be invented. */
  private static final String BOUNDARY = "dongtin-7f1c0a52b8";

  private final HttpClient http;
  private final KibanaAddress address;
  private final IndexNames names;
  private final Duration patience;
  private final Duration pause;

  KibanaImport(KibanaAddress address, IndexNames names, Duration patience, Duration pause) {
    this.address = address;
    this.names = names;
    this.patience = patience;
    this.pause = pause;
    var builder = HttpClient.newBuilder().connectTimeout(CONNECT);
    if (address.caFile() != null) {
      builder.sslContext(Certificates.trusting(address.caFile()));
    }
    http = builder.build();
  }

  /**
   * Waits for Kibana and imports everything.
   *
   * @return how many objects it took
   * @throws KibanaException if it does not come up in time, lets nobody in or refuses an object
   */
  public static int install(KibanaAddress address, String indexPrefix, Duration patience)
      throws InterruptedException {
    var names = new IndexNames(indexPrefix);
    return new KibanaImport(address, names, patience, Duration.ofSeconds(2)).install();
  }

  int install() throws InterruptedException {
    awaitReady();
    JsonNode answer = importObjects();
    setDefaultDataView();
    return answer.path("successCount").asInt();
  }

  /** Kibana answers long before it can do anything; its status says when it can. */
  private void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      String why = whyNotReady();
      if (why.isEmpty()) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new KibanaException("not ready after %d s: %s".formatted(patience.toSeconds(), why));
      }
      Thread.sleep(pause);
    }
  }

  private String whyNotReady() throws InterruptedException {
    HttpResponse<String> response;
    try {
      response = send(request(address.api("/api/status")).GET().build());
    } catch (IOException e) {
      return "no answer at " + address.url() + " (" + e + ")";
    }
    int status = response.statusCode();
    if (status == 503 || status == 502 || status == 429) {
      return "it answers " + status;
    }
    if (status != 200) {
      throw refusal("its status", response);
    }
    String level = json(response).at("/status/overall/level").asText("");
    return level.equals("available") || level.equals("degraded") ? "" : "it is " + level;
  }

  private JsonNode importObjects() throws InterruptedException {
    var request =
        request(address.inSpace("/api/saved_objects/_import?overwrite=true"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(multipart(KibanaObjects.ndjson(names.prefix())), UTF_8))
            .build();
    HttpResponse<String> response = sendOnce("the import", request);
    if (response.statusCode() != 200) {
      throw refusal("the import", response);
    }
    JsonNode answer = json(response);
    // It answers 200 even if it took none of the objects.
    if (!answer.path("success").asBoolean()) {
      throw new KibanaException("it did not take everything: " + errors(answer));
    }
    return answer;
  }

  /** For a Kibana without a default yet: the choice of a user stays. */
  private void setDefaultDataView() throws InterruptedException {
    String body =
        Json.mapper()
            .createObjectNode()
            .put("data_view_id", KibanaObjects.defaultDataView(names))
            .put("force", false)
            .toString();
    var request =
        request(address.inSpace("/api/data_views/default"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body, UTF_8))
            .build();
    HttpResponse<String> response = sendOnce("the default data view", request);
    if (response.statusCode() != 200) {
      throw refusal("the default data view", response);
    }
  }

  private HttpRequest.Builder request(URI uri) {
    var request = HttpRequest.newBuilder(uri).timeout(ANSWER).header("kbn-xsrf", "dongtin");
    if (address.login() != null) {
      request.header("Authorization", address.login().authorization());
    }
    return request;
  }

  private HttpResponse<String> sendOnce(String what, HttpRequest request)
      throws InterruptedException {
    try {
      return send(request);
    } catch (IOException e) {
      throw new KibanaException(what + " was not answered: " + e, e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString(UTF_8));
  }

  private KibanaException refusal(String what, HttpResponse<String> response) {
    int status = response.statusCode();
    String advice =
        switch (status) {
          case 401 -> "user, password or API key are wrong: dongtin.kibana.*";
          case 403 -> "the user or API key may not manage saved objects in this space";
          case 404 ->
              address.space() == null
                  ? "there is no Kibana at " + address.url() + "; is its base path missing?"
                  : "there is no Kibana at " + address.url() + ", or no space " + address.space();
          case 413 -> "a proxy or server.maxPayload takes no request of this size";
          default -> json(response).path("message").asText("");
        };
    return new KibanaException("%s was answered with %d: %s".formatted(what, status, advice));
  }

  private static String errors(JsonNode answer) {
    List<String> errors = new ArrayList<>();
    for (JsonNode error : answer.path("errors")) {
      JsonNode why = error.path("error");
      errors.add(
          "%s %s: %s %s"
              .formatted(
                  error.path("type").asText(),
                  error.path("id").asText(),
                  why.path("type").asText(),
                  why.path("message").asText(why.path("references").toString()))
              .strip());
    }
    return errors.isEmpty() ? answer.toString() : String.join("; ", errors);
  }

  private static String multipart(String ndjson) {
    return "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"dongtin.ndjson\"\r\nContent-Type: application/ndjson\r\n\r\n%s\r\n--%s--\r\n"
        .formatted(BOUNDARY, ndjson, BOUNDARY);
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return Json.mapper().readTree(response.body());
    } catch (JsonProcessingException e) {
      // A proxy's page, or nothing.
      return MissingNode.getInstance();
    }
  }
}
