package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One real broker for the tests of a class, and for each test an empty inbox with its topics. */
abstract class WithBroker {
  /** Far more than a busy machine needs. */
  static final Duration LONG = Duration.ofSeconds(60);

  static Broker broker;

  @TempDir static Path brokerFolder;
  @TempDir Path folder;
  Scene scene;

  @BeforeAll
  static void startBroker() {
    broker = Broker.start(brokerFolder);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void openScene() throws IOException {
    scene = new Scene(broker, folder);
  }
}
