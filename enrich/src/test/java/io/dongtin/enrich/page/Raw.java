package io.dongtin.enrich.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dongtin.contract.Drop;
import io.dongtin.contract.RawArticle;
import java.time.Instant;

/** Raw articles for tests. */
final class Raw {
  private Raw() {}

  static RawArticle of(String name, byte[] bytes) {
    String type =
        name.endsWith(".json")
            ? "application/json"
            : name.endsWith(".txt") ? "text/plain" : "text/html";
    return typed(name, type, bytes);
  }

  static RawArticle of(String name, String text) {
    return of(name, text.getBytes(UTF_8));
  }

  static RawArticle typed(String name, String type, byte[] bytes) {
    return new RawArticle(
        new Drop("drop", name, 0),
        RawArticle.inboxUri(name),
        Instant.parse("2026-01-01T00:00:00Z"),
        type,
        "",
        bytes);
  }
}
