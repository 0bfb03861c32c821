package io.dongtin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The simplest program that writes documents to Elasticsearch: requests that are made beforehand,
 * sent by one or two threads, without Kafka, receipts or versions.
 */
final class PlainBulk {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  PlainBulk(String url) {
    this.url = url;
  }

  /** The documents of an index, as whoever wrote them sent them. */
  List<String> documents(String index, int size) throws IOException, InterruptedException {
    List<String> documents = new ArrayList<>();
    String after = "";
    while (documents.size() < size) {
      ObjectNode body = Json.mapper().createObjectNode().put("size", 500);
      body.putArray("sort").addObject().put("id", "asc");
      if (!after.isEmpty()) {
        body.putArray("search_after").add(after);
      }
      JsonNode hits = send("/" + index + "/_search", body.toString()).at("/hits/hits");
      for (JsonNode hit : hits) {
        documents.add(hit.path("_source").toString());
        after = hit.path("sort").path(0).asText();
      }
      if (hits.isEmpty()) {
        throw new IOException("only " + documents.size() + " of " + size + " are in " + index);
      }
    }
    return documents;
  }

  /** Returns the documents a second. */
  double write(String index, List<String> documents, int batch, int threads)
      throws InterruptedException, ExecutionException {
    List<byte[]> requests = new ArrayList<>();
    for (int from = 0; from < documents.size(); from += batch) {
      requests.add(request(index, documents, from, Math.min(from + batch, documents.size())));
    }
    long start = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Future<JsonNode>> answers = new ArrayList<>();
      for (byte[] request : requests) {
        answers.add(
            pool.submit(() -> send("/_bulk?filter_path=errors", new String(request, UTF_8))));
      }
      for (var answer : answers) {
        if (answer.get().path("errors").asBoolean()) {
          throw new IllegalStateException("a plain bulk request failed");
        }
      }
    }
    return documents.size() * 1e9 / (System.nanoTime() - start);
  }

  /** How many documents were written into indices so far, searchable or not. */
  long written(String indices) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/" + indices + "/_stats/indexing")).build();
    String answer = http.send(request, BodyHandlers.ofString(UTF_8)).body();
    return Json.mapper().readTree(answer).at("/_all/primaries/indexing/index_total").asLong();
  }

  void refresh(String prefix) throws IOException, InterruptedException {
    send("/" + prefix + "-all/_refresh", "");
  }

  /** Deletes what a round left, so that the next one finds the same disk and merges. */
  void delete(String indices) throws IOException, InterruptedException {
    var list = HttpRequest.newBuilder(URI.create(url + "/" + indices + "/_alias")).build();
    JsonNode names = Json.mapper().readTree(http.send(list, BodyHandlers.ofString(UTF_8)).body());
    for (var name : names.properties()) {
      var request = HttpRequest.newBuilder(URI.create(url + "/" + name.getKey())).DELETE().build();
      if (http.send(request, BodyHandlers.ofString(UTF_8)).statusCode() != 200) {
        throw new IOException(name.getKey() + " was not deleted");
      }
    }
  }

  private static byte[] request(String index, List<String> documents, int from, int to) {
    var body = new StringBuilder();
    for (String document : documents.subList(from, to)) {
      String id = id(document);
      body.append("{\"index\":{\"_index\":\"").append(index).append("\",\"_id\":\"").append(id);
      body.append("\"}}\n").append(document).append('\n');
    }
    return body.toString().getBytes(UTF_8);
  }

  private static String id(String document) {
    int begin = document.indexOf("\"id\":\"") + "\"id\":\"".length();
    return document.substring(begin, document.indexOf('"', begin));
  }

  private JsonNode send(String path, String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body, UTF_8))
            .build();
    var response = http.send(request, BodyHandlers.ofString(UTF_8));
    if (response.statusCode() != 200) {
      throw new IOException(path + " was answered with " + response.statusCode());
    }
    return Json.mapper().readTree(response.body());
  }
}
