package io.dongtin.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dongtin.contract.Json;
import io.dongtin.standalone.CannotStart;
import io.dongtin.standalone.command.ProgramState.Failed;
import io.dongtin.standalone.command.ProgramState.Waiting;
import io.dongtin.standalone.command.ProgramState.Well;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/**
 * Answers {@code GET /health} with 200 while a program does its work and with 503 otherwise, and
 * with a line of JSON that says why: for containers and for monitoring.
 */
final class HealthPort implements AutoCloseable {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNAVAILABLE = 503;

  private final HttpServer server;
  private final String program;
  private final Supplier<ProgramState> state;

  private HealthPort(HttpServer server, String program, Supplier<ProgramState> state) {
    this.server = server;
    this.program = program;
    this.state = state;
  }

  /**
   * Begins to answer.
   *
   * @param port 0 for any free one
   * @throws CannotStart if the port is taken
   */
  static HealthPort open(int port, String program, Supplier<ProgramState> state) {
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(port), 0);
    } catch (IOException e) {
      throw new CannotStart(
          "dongtin.health.port is %d, which cannot be used: %s".formatted(port, e.getMessage()));
    }
    var health = new HealthPort(server, program, state);
    server.createContext("/", health::answer);
    server.start();
    return health;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean reads =
        exchange.getRequestMethod().equals("GET") || exchange.getRequestMethod().equals("HEAD");
    if (!exchange.getRequestURI().getPath().equals("/health")) {
      exchange.sendResponseHeaders(NOT_FOUND, -1);
    } else if (!reads) {
      exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
    } else {
      answer(exchange, state.get());
    }
    exchange.close();
  }

  private void answer(HttpExchange exchange, ProgramState now) throws IOException {
    ObjectNode body = Json.mapper().createObjectNode().put("program", program);
    switch (now) {
      case Well unused -> body.put("state", "running");
      case Waiting waiting -> body.put("state", "waiting").put("reason", waiting.why());
      case Failed failed -> body.put("state", "failed").put("reason", failed.why());
    }
    byte[] bytes = (body + "\n").getBytes(UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(now instanceof Well ? OK : UNAVAILABLE, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
