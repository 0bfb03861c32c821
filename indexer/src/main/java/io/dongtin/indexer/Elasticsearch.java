package io.dongtin.indexer;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dongtin.contract.Json;
import io.dongtin.indexer.ElasticsearchAddress.Login;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Speaks HTTP with an Elasticsearch cluster: JSON in, JSON out, failures sorted by who must act.
 *
 * <p>Safe for use by many threads.
 */
final class Elasticsearch implements AutoCloseable {
  /** How long one answer may take; a large bulk request on a busy node needs many seconds. */
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private static final Duration CONNECT = Duration.ofSeconds(2);

  private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

  private final Rest5Client client;

  private Elasticsearch(Rest5Client client) {
    this.client = client;
  }

  /**
   * Makes a client; nothing is sent yet.
   *
   * @throws IllegalArgumentException if the CA file holds no certificates
   */
  static Elasticsearch connect(ElasticsearchAddress address) {
    var builder =
        Rest5Client.builder(address.urls().stream().map(Elasticsearch::withoutPath).toList())
            // By itself it would repeat after 429 and 503, unseen, while the consumer does not
            // poll.
            .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries)
            .setConnectionConfigCallback(config -> config.setConnectTimeout(timeout(CONNECT)))
            .setRequestConfigCallback(config -> config.setResponseTimeout(timeout(ANSWER)));
    String path = address.urls().getFirst().getRawPath();
    if (!path.isEmpty() && !path.equals("/")) {
      builder.setPathPrefix(path);
    }
    Login login = address.login();
    if (login != null) {
      builder.setDefaultHeaders(
          new Header[] {new BasicHeader("Authorization", login.authorization())});
    }
    if (address.caFile() != null) {
      builder.setSSLContext(Certificates.trusting(address.caFile()));
    }
    return new Elasticsearch(builder.build());
  }

  /**
   * Sends a request with a JSON body, or none.
   *
   * @throws ElasticsearchUnavailableException if it may work later
   * @throws ElasticsearchRefusedException if it will not
   */
  JsonNode send(String method, String path, byte @Nullable [] json) {
    return send(method, path, Map.of(), entity(json, ContentType.APPLICATION_JSON));
  }

  /** Whether there is anything at a path. */
  boolean exists(String path) {
    try {
      send("HEAD", path, null);
      return true;
    } catch (ElasticsearchRefusedException e) {
      if (e.status() == 404) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Sends bulk operations; throws as {@link #send} does, and says nothing of the single items.
   *
   * @param atOnce whether a search is to find them as soon as they are answered
   */
  JsonNode bulk(byte[] operations, boolean atOnce) {
    var parameters =
        Map.of(
            // Only what is needed to judge each item: answers to good batches become tiny.
            "filter_path", "items.*.status,items.*.error", "refresh", Boolean.toString(atOnce));
    return send("POST", "/_bulk", parameters, entity(operations, NDJSON));
  }

  /** Searches an index or alias; one that does not exist holds nothing. */
  JsonNode search(String index, byte[] query) {
    var parameters =
        Map.of(
            "ignore_unavailable",
            "true",
            // A word is as rare as it is in all months together, not in the one it is found in.
            "search_type",
            "dfs_query_then_fetch");
    return send(
        "POST", "/" + index + "/_search", parameters, entity(query, ContentType.APPLICATION_JSON));
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode send(
      String method, String path, Map<String, String> parameters, @Nullable HttpEntity body) {
    var request = new Request(method, path);
    request.addParameters(parameters);
    if (body != null) {
      request.setEntity(body);
    }
    try {
      Response response = client.performRequest(request);
      // This client hands out most refusals as responses, and throws only a few.
      if (response.getStatusCode() >= 300) {
        throw failure(response);
      }
      return json(response);
    } catch (ResponseException e) {
      throw failure(e.getResponse());
    } catch (IOException e) {
      throw new ElasticsearchUnavailableException(
          "no answer from Elasticsearch: " + e.getMessage(), e);
    }
  }

  private static RuntimeException failure(Response response) {
    int status = response.getStatusCode();
    JsonNode error = errorOf(response);
    String type = error.path("type").asText("");
    String message =
        "Elasticsearch answered " + status + " " + type + ": " + error.path("reason").asText("");
    return switch (status) {
      // Not let in, too slow, too busy: the same request is good once the cluster is.
      case 401, 403, 408, 429 -> new ElasticsearchUnavailableException(status, message);
      default ->
          status >= 500
              ? new ElasticsearchUnavailableException(status, message)
              : new ElasticsearchRefusedException(status, type, message);
    };
  }

  /** The error object, or nothing where a proxy answered in its own words. */
  private static JsonNode errorOf(Response response) {
    try {
      return json(response).path("error");
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static JsonNode json(Response response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return MissingNode.getInstance();
    }
    try (InputStream content = entity.getContent()) {
      return Json.mapper().readTree(content);
    }
  }

  private static @Nullable HttpEntity entity(byte @Nullable [] body, ContentType type) {
    return body == null ? null : new ByteArrayEntity(body, type);
  }

  private static URI withoutPath(URI url) {
    return url.resolve("/");
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.ofMilliseconds(duration.toMillis());
  }
}
