package io.dongtin.standalone.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** The search node in a JVM of its own, for the test that kills it; ends with standard input. */
@SuppressWarnings("SystemOut") // Its answers go to the process that started it.
final class NodeMain {
  private NodeMain() {}

  public static void main(String[] arguments) throws IOException {
    Path modules = Path.of(System.getProperty("dongtin.elasticsearch-modules"));
    int port = Integer.parseInt(arguments[1]);
    try (var node = EmbeddedElasticsearch.start(Path.of(arguments[0]), modules, port)) {
      System.out.println(node.url());
      System.out.flush();
      while (System.in.read() >= 0) {
        System.out.println(node.url());
      }
    }
  }
}
