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

/** The embedded broker and search node in a folder that goes with them, and the topics. */
record SearchServers(EmbeddedKafka kafka, EmbeddedElasticsearch elasticsearch, Path folder)
    implements AutoCloseable {
  static final Topics TOPICS = Topics.of("news", 2);

  static SearchServers start() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("dongtin-bench");
    Path modules = Path.of(System.getProperty("dongtin.elasticsearch-modules", ""));
    var elasticsearch = EmbeddedElasticsearch.start(folder.resolve("elasticsearch"), modules, 0);
    var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      TopicCreator.create(admin, TOPICS);
    }
    return new SearchServers(kafka, elasticsearch, folder);
  }

  ElasticsearchAddress address() {
    return ElasticsearchAddress.of(elasticsearch.url());
  }

  IndexerConfig indexer() {
    return IndexerConfig.of(kafka.bootstrapServers(), TOPICS, address());
  }

  /** Puts the articles where enrich puts originals, and returns when the broker has them. */
  void publish(List<Article> articles) throws InterruptedException, ExecutionException {
    Topic<String, Article> topic = TOPICS.enriched();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
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
