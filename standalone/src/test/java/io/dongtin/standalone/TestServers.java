package io.dongtin.standalone;

import io.dongtin.standalone.embedded.EmbeddedElasticsearch;
import io.dongtin.standalone.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.ContainerFetchException;

/**
 * Kafka and Elasticsearch for a test: the official images where a Docker engine is, the embedded
 * servers elsewhere. {@code -Ddongtin.test-servers=containers} or {@code embedded} to choose.
 */
interface TestServers extends AutoCloseable {
  String bootstrapServers();

  String elasticsearchUrl();

  @Override
  void close();

  static TestServers start(Path data) {
    return Choice.of(System.getProperty("dongtin.test-servers", "auto"))
        .start(
            ContainerServers::isEngineThere, ContainerServers::start, () -> Embedded.start(data));
  }

  /** Which servers a test is to run on. */
  enum Choice {
    AUTO,
    CONTAINERS,
    EMBEDDED;

    private static final Logger log = LoggerFactory.getLogger(TestServers.class);

    static Choice of(String name) {
      try {
        return valueOf(name.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "dongtin.test-servers is '" + name + "'; auto, containers or embedded is expected", e);
      }
    }

    TestServers start(
        BooleanSupplier engine, Supplier<TestServers> containers, Supplier<TestServers> embedded) {
      return switch (this) {
        case CONTAINERS -> said("the official images", containers.get());
        case EMBEDDED -> said("the embedded servers", embedded.get());
        case AUTO -> {
          if (!engine.getAsBoolean()) {
            yield said("the embedded servers: no Docker engine answers", embedded.get());
          }
          try {
            yield said("the official images", containers.get());
          } catch (ContainerFetchException e) {
            yield said("the embedded servers: no image can be pulled", embedded.get());
          }
        }
      };
    }

    private static TestServers said(String which, TestServers servers) {
      log.atInfo().addKeyValue("servers", which).log("this test runs on");
      return servers;
    }
  }

  /** Both servers in this JVM. */
  record Embedded(EmbeddedKafka kafka, EmbeddedElasticsearch elasticsearch) implements TestServers {
    static Embedded start(Path data) {
      Path modules = Path.of(System.getProperty("dongtin.elasticsearch-modules"));
      return new Embedded(
          EmbeddedKafka.start(data.resolve("kafka"), 0),
          EmbeddedElasticsearch.start(data.resolve("elasticsearch"), modules, 0));
    }

    @Override
    public String bootstrapServers() {
      return kafka.bootstrapServers();
    }

    @Override
    public String elasticsearchUrl() {
      return elasticsearch.url();
    }

    @Override
    public void close() {
      elasticsearch.close();
      kafka.close();
    }
  }
}
