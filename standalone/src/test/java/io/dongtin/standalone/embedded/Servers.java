package io.dongtin.standalone.embedded;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Both servers on free ports with their data below one folder, started and stopped side by side.
 */
record Servers(EmbeddedKafka kafka, EmbeddedElasticsearch elasticsearch) implements AutoCloseable {
  static Servers start(Path data) {
    var kafka = CompletableFuture.supplyAsync(() -> EmbeddedKafka.start(data.resolve("kafka"), 0));
    var elasticsearch =
        EmbeddedElasticsearch.start(
            data.resolve("elasticsearch"),
            Path.of(System.getProperty("dongtin.elasticsearch-modules")),
            0);
    return new Servers(kafka.join(), elasticsearch);
  }

  @Override
  public void close() {
    var elasticsearchClosed = CompletableFuture.runAsync(elasticsearch::close);
    kafka.close();
    elasticsearchClosed.join();
  }
}
