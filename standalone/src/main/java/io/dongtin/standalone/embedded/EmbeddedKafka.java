package io.dongtin.standalone.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * One Kafka broker that is its own controller, on 127.0.0.1, with its data in a folder that
 * outlives it, however it ends.
 *
 * <p>Kafka itself ends the JVM when its disk fails or fills; nothing here changes that.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final int NODE_ID = 1;
  private static final String CONTROLLER_LISTENER = "CONTROLLER";

  /** What Kafka sets for three brokers or more. */
  private static final Map<String, String> ONE_BROKER =
      Map.ofEntries(
          Map.entry("default.replication.factor", "1"),
          Map.entry("min.insync.replicas", "1"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          // There is nobody to wait for.
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("group.streams.initial.rebalance.delay.ms", "0"));

  /** Fewer threads, smaller buffers and fewer files than a server farm wants. */
  private static final Map<String, String> ONE_LAPTOP =
      Map.ofEntries(
          // A misspelt topic must fail and not appear.
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("message.max.bytes", "33554432"),
          Map.entry("replica.fetch.max.bytes", "33554432"),
          // A laptop may be off for weeks; forgotten offsets would mean reading everything again.
          Map.entry("offsets.retention.minutes", "525600"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("transaction.state.log.num.partitions", "4"),
          Map.entry("share.coordinator.state.topic.num.partitions", "4"),
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "2"),
          Map.entry("background.threads", "2"),
          Map.entry("group.coordinator.threads", "1"),
          Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
          Map.entry("log.cleaner.io.buffer.size", "131072"),
          Map.entry("log.index.size.max.bytes", "2097152"),
          // After kill -9 the next run waits this long, until its predecessor counts as gone; with
          // less, a machine under load finds its own broker gone.
          Map.entry("broker.session.timeout.ms", "5000"),
          Map.entry("broker.heartbeat.interval.ms", "1000"),
          // By default an idle controller writes to the disk twice a second.
          Map.entry("metadata.max.idle.interval.ms", "10000"),
          // An empty list instead of the JMX reporter: thousands of beans that nobody here reads.
          Map.entry("metric.reporters", ""));

  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts the broker and returns when it takes requests.
   *
   * @param dataDir made and formatted if it is not there yet
   * @param port of the broker, or 0 for any free one
   * @throws UncheckedIOException if the port is taken or the folder cannot be written
   */
  public static EmbeddedKafka start(Path dataDir, int port) {
    try {
      int brokerPort = Loopback.port(port);
      formatOnce(dataDir);
      var config =
          new KafkaConfig(settings(dataDir, brokerPort, controllerPort(brokerPort)), false);
      var server = new KafkaRaftServer(config, Time.SYSTEM);
      startUp(server);
      return new EmbeddedKafka(server, Loopback.HOST + ":" + brokerPort);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void startUp(KafkaRaftServer server) {
    try {
      server.startup();
    } catch (RuntimeException e) {
      // The controller may be up although the broker is not.
      server.shutdown();
      throw e;
    }
  }

  private static int controllerPort(int brokerPort) throws IOException {
    int port;
    do {
      port = Loopback.port(0);
    } while (port == brokerPort);
    return port;
  }

  private static void formatOnce(Path dataDir) throws IOException {
    // Kafka writes this file last, so a start that was killed before is formatted again.
    if (Files.exists(dataDir.resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(dataDir);
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(NODE_ID)
          .setControllerListenerName(CONTROLLER_LISTENER)
          .setMetadataLogDirectory(dataDir.toString())
          .addDirectory(dataDir.toString())
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("cannot format " + dataDir + " for Kafka", e);
    }
  }

  private static Map<String, String> settings(Path dataDir, int port, int controllerPort) {
    String broker = "PLAINTEXT://" + Loopback.HOST + ":" + port;
    String controller = Loopback.HOST + ":" + controllerPort;
    var settings = new HashMap<String, String>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE_ID));
    settings.put("log.dirs", dataDir.toString());
    settings.put("listeners", broker + "," + CONTROLLER_LISTENER + "://" + controller);
    settings.put("advertised.listeners", broker);
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
    settings.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    // Voters by setting and not by metadata, so that the next run may use another port.
    settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
    settings.putAll(ONE_BROKER);
    settings.putAll(ONE_LAPTOP);
    return Map.copyOf(settings);
  }
}
