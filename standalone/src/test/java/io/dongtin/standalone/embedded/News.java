package io.dongtin.standalone.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Article;
import io.dongtin.contract.ArticleId;
import io.dongtin.contract.Description;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Json;
import io.dongtin.contract.Text;
import io.dongtin.contract.Topic;
import io.dongtin.contract.TopicCreator;
import io.dongtin.contract.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Articles in revisions, where enrich would put them, and what the index says of them. */
final class News implements AutoCloseable {
  static final Topics TOPICS = Topics.of("news", 2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final KafkaProducer<byte[], byte[]> producer;

  /** Creates the topics. */
  News(String bootstrapServers) throws InterruptedException {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    try (var admin = Admin.create(settings)) {
      TopicCreator.create(admin, TOPICS);
    }
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  void publish(int number, int version) {
    Topic<String, Article> topic = TOPICS.enriched();
    Article article = article(number, version);
    byte[] key = topic.key().serializer().serialize(topic.name(), article.id());
    byte[] value = topic.value().serializer().serialize(topic.name(), article);
    var unused = producer.send(new ProducerRecord<>(topic.name(), key, value));
  }

  /** One revision of each, the first to the last; returns when the broker has them. */
  void publishAll(int from, int to, int version) {
    for (int number = from; number < to; number++) {
      publish(number, version);
    }
    producer.flush();
  }

  /** How many documents there are, by what was asked; 0 while the node is down. */
  long count(String url, String index, String query) throws InterruptedException {
    return ask(url, "/" + index + "/_count?q=" + query).path("count").asLong();
  }

  /** What the node answers, or nothing while it is down. */
  JsonNode ask(String url, String path) throws InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url + path)));
  }

  JsonNode put(String url, String path, String body) throws InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
    try {
      return Json.mapper()
          .readTree(http.send(request.build(), BodyHandlers.ofString(UTF_8)).body());
    } catch (IOException e) {
      return Json.mapper().createObjectNode();
    }
  }

  private static Article article(int number, int version) {
    URI uri = URI.create("https://tinsang.example/" + number);
    String id = ArticleId.of(uri);
    Instant seen = Instant.parse("2026-11-01T00:00:00Z");
    var description =
        new Description(
            "Tin " + number,
            "vi",
            List.of(),
            "Tin Sáng",
            null,
            null,
            null,
            "Thời sự",
            List.of(),
            null,
            Map.of());
    var text = new Text("Bản " + version + " của bài. ".repeat(200), List.of(), Map.of());
    var drop = new Drop(number + "-" + version, number + ".txt", 0);
    return new Article(
        id, uri, version, seen, seen, id, null, description, text, Entities.NONE, drop);
  }

  @Override
  public void close() {
    producer.close();
    http.close();
  }
}
