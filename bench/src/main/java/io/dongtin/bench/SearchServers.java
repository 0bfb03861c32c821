package io.dongtin.bench;

import io.dongtin.contract.Article;
import io.dongtin.contract.Topic;
import io.dongtin.contract.TopicCreator;
import io.dongtin.contract.Topics;
import io.dongtin.indexer.ElasticsearchAddress;
import io.dongtin.indexer.IndexerConfig;
import io.dongtin.standalone.embedded.EmbeddedElasticsearch;
import io.dongtin.standalone.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The embedded broker and search node in a folder that goes with them. */
record SearchServers(EmbeddedKafka kafka, EmbeddedElasticsearch elasticsearch, Path folder)
    implements AutoCloseable {
  static SearchServers start() throws IOException {
    Path folder = Files.createTempDirectory("dongtin-bench");
    Path modules = Path.of(System.getProperty("dongtin.elasticsearch-modules", ""));
    var elasticsearch = EmbeddedElasticsearch.start(folder.resolve("elasticsearch"), modules, 0);
    var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    return new SearchServers(kafka, elasticsearch, folder);
  }

  ElasticsearchAddress address() {
    return ElasticsearchAddress.of(elasticsearch.url());
  }

  /** Topics and an indexer of their own under a prefix. */
  IndexerConfig indexer(String prefix) {
    return new IndexerConfig(
        kafka.bootstrapServers(),
        topics(prefix),
        address(),
        prefix,
        IndexerConfig.DEFAULT_FLUSH_AFTER,
        IndexerConfig.DEFAULT_MAX_BACKOFF,
        Map.of());
  }

  /** Puts the articles where enrich puts originals, and returns when the broker has them. */
  void publish(String prefix, List<Article> articles)
      throws InterruptedException, ExecutionException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      TopicCreator.create(admin, topics(prefix));
    }
    Topic<String, Article> topic = topics(prefix).enriched();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "enable.idempotence",
            false,
            "max.request.size",
            32 << 20,
            "linger.ms",
            20);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (Article article : articles) {
        byte[] key = topic.key().serializer().serialize(topic.name(), article.id());
        byte[] value = topic.value().serializer().serialize(topic.name(), article);
        sent.add(producer.send(new ProducerRecord<>(topic.name(), key, value)));
      }
      for (var one : sent) {
        one.get();
      }
    }
  }

  private static Topics topics(String prefix) {
    return Topics.of(prefix, 2);
  }

  @Override
  public void close() {
    elasticsearch.close();
    kafka.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(SearchServers::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
