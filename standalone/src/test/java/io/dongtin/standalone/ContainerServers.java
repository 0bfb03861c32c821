package io.dongtin.standalone;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;

/** The official images, of the versions that docker-compose.yml names. */
record ContainerServers(KafkaContainer kafka, ElasticsearchContainer elasticsearch)
    implements TestServers {
  static final String KAFKA = "apache/kafka:4.3.1";
  static final String ELASTICSEARCH = "docker.elastic.co/elasticsearch/elasticsearch:9.5.2";

  static boolean isEngineThere() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  static TestServers start() {
    var kafka =
        new KafkaContainer(KAFKA)
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", "33554432")
            .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", "33554432");
    var elasticsearch =
        new ElasticsearchContainer(ELASTICSEARCH)
            .withEnv("xpack.security.enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
    kafka.start();
    try {
      elasticsearch.start();
    } catch (RuntimeException e) {
      kafka.stop();
      throw e;
    }
    return new ContainerServers(kafka, elasticsearch);
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public String elasticsearchUrl() {
    return "http://" + elasticsearch.getHttpHostAddress();
  }

  @Override
  public void close() {
    elasticsearch.stop();
    kafka.stop();
  }
}
