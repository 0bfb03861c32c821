package io.dongtin.standalone.command;

import io.dongtin.contract.Drop;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** A file as ingest would publish it, for commands that need no server. */
final class DroppedPage {
  private DroppedPage() {}

  static RawArticle read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    return new RawArticle(
        new Drop("explain", name, 0),
        RawArticle.inboxUri(name),
        Instant.now(),
        contentType(name),
        Sha256.hex(bytes),
        bytes);
  }

  /** A first guess; the content decides. */
  private static String contentType(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".json")) {
      return "application/json";
    }
    return lower.endsWith(".txt") ? "text/plain" : "text/html";
  }
}
