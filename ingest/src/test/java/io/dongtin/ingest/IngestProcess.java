package io.dongtin.ingest;

import io.dongtin.contract.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Ingest in a JVM of its own, which can be killed. */
final class IngestProcess {
  private IngestProcess() {}

  /** Arguments: inbox, bootstrap servers, topic prefix, whether the inbox is shared. */
  public static void main(String[] args) throws InterruptedException {
    var config =
        IngestConfig.of(Path.of(args[0]), args[1], Topics.of(args[2], 2))
            .withQuietPeriod(Duration.ofMillis(50))
            .withHandling(
                new IngestConfig.Handling(
                    IngestConfig.Policy.MOVE, Boolean.parseBoolean(args[3]), false));
    Ingest.start(config);
    Thread.currentThread().join();
  }

  static Process start(Path inbox, String bootstrapServers, String prefix) throws IOException {
    return start(inbox, bootstrapServers, prefix, false);
  }

  static Process start(Path inbox, String bootstrapServers, String prefix, boolean shared)
      throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                IngestProcess.class.getName(),
                inbox.toString(),
                bootstrapServers,
                prefix,
                Boolean.toString(shared)))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
