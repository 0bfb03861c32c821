package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dongtin.contract.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * As much of Elasticsearch as the indexer talks to, over real HTTP: bulk writes with external
 * versions, and yes to everything else. What it should do wrong is said beforehand.
 */
final class FakeElasticsearch implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Long> versions = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Queue<Integer> failures = new ConcurrentLinkedQueue<>();
  private final Queue<String> busy = new ConcurrentLinkedQueue<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Set<String> missing = ConcurrentHashMap.newKeySet();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Map<String, Integer> failing = new ConcurrentHashMap<>();
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile int largestBulk = Integer.MAX_VALUE;

  FakeElasticsearch() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  Elasticsearch connect() {
    return Elasticsearch.connect(address());
  }

  ElasticsearchAddress address() {
    return ElasticsearchAddress.of("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next bulk requests fail as a whole, each with one of these. */
  void failNextBulks(Integer... statuses) {
    failures.addAll(List.of(statuses));
  }

  /** The next write of each of these gets 429. */
  void rejectOnce(String... ids) {
    busy.addAll(List.of(ids));
  }

  /** Every write of this document gets 400. */
  void refuse(String id) {
    refused.add(id);
  }

  /** Bulk requests that write this document are not answered before it is released. */
  void hold(String id) {
    held.put(id, new CountDownLatch(1));
  }

  void release(String id) {
    requireNonNull(held.remove(id)).countDown();
  }

  void refuseBulksAbove(int items) {
    largestBulk = items;
  }

  /** What has not been made yet: there is no such path. */
  void lack(String path) {
    missing.add(path);
  }

  /** What a path answers, where that is not nothing. */
  void answer(String path, String json) {
    answers.put(path, json);
  }

  /** What a path always fails with. */
  void fail(String path, int status) {
    failing.put(path, status);
  }

  /** The body of the last request with this method and path. */
  String body(String request) {
    return requireNonNull(bodies.get(request), request);
  }

  /** Each document's id and version. */
  Map<String, Long> documents() {
    return versions;
  }

  /** Method and path of every request. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    held.values().forEach(CountDownLatch::countDown);
    server.stop(0);
    threads.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(exchange.getRequestMethod() + " " + path);
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    bodies.put(exchange.getRequestMethod() + " " + path, body);
    Integer always = failing.get(path);
    if (always != null) {
      send(exchange, always, "{\"error\":{\"type\":\"a_type\",\"reason\":\"a reason\"}}");
      return;
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(missing.contains(path) ? 404 : 200, -1);
      exchange.close();
      return;
    }
    if (!path.equals("/_bulk")) {
      send(exchange, 200, answers.getOrDefault(path, "{}"));
      return;
    }
    Integer failure = failures.poll();
    List<String> lines = body.lines().toList();
    if (failure != null) {
      send(exchange, failure, "{\"error\":{\"type\":\"a_type\",\"reason\":\"a reason\"}}");
    } else if (lines.size() / 2 > largestBulk) {
      send(exchange, 413, "too large, says a proxy");
    } else {
      send(exchange, 200, bulk(lines));
    }
  }

  private String bulk(List<String> lines) throws IOException {
    awaitRelease(lines);
    ObjectNode answer = Json.mapper().createObjectNode();
    for (int i = 0; i < lines.size(); i += 2) {
      JsonNode action = Json.mapper().readTree(lines.get(i)).path("index");
      answer.withArray("items").addObject().set("index", item(action));
    }
    return answer.toString();
  }

  private void awaitRelease(List<String> lines) throws IOException {
    for (int i = 0; i < lines.size(); i += 2) {
      var latch = held.get(Json.mapper().readTree(lines.get(i)).at("/index/_id").asText());
      try {
        if (latch != null) {
          latch.await();
        }
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
    }
  }

  private ObjectNode item(JsonNode action) {
    String id = action.path("_id").asText();
    long version = action.path("version").asLong();
    if (busy.remove(id)) {
      return error(429, "es_rejected_execution_exception", "busy");
    }
    if (refused.contains(id)) {
      return error(400, "document_parsing_exception", "no such field");
    }
    if (versions.merge(id, version, Math::max) > version) {
      return error(409, "version_conflict_engine_exception", "later version");
    }
    return Json.mapper().createObjectNode().put("status", 201);
  }

  private static ObjectNode error(int status, String type, String reason) {
    ObjectNode item = Json.mapper().createObjectNode().put("status", status);
    item.putObject("error").put("type", type).put("reason", reason);
    return item;
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
