package io.dongtin.standalone.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import io.dongtin.standalone.command.Dongtin;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the indexer and the search node, each in a JVM of its own, while articles in several
 * revisions are on their way. {@code -Ddongtin.killed-articles=20000} for the long form.
 */
final class KilledIndexerIT {
  private static final Topics TOPICS = Topics.of("news", 2);
  private static final int ARTICLES = Integer.getInteger("dongtin.killed-articles", 1_000);
  private static final int REVISIONS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Process> processes = new ArrayList<>();
  private String url = "";

  @AfterEach
  void endWhatStillRuns() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void countsAndRevisionsAreExactWhateverIsKilled(@TempDir Path data) throws Exception {
    try (var kafka = EmbeddedKafka.start(data.resolve("kafka"), 0)) {
      Process node = node(data, 0);
      Process indexer = indexer(kafka);
      publish(kafka);

      await().atMost(PATIENCE).until(() -> count("news-all") > ARTICLES / 4);
      indexer.destroyForcibly().waitFor();
      indexer = indexer(kafka);
      await().atMost(PATIENCE).until(() -> count("news-all") > ARTICLES / 2);
      assertThat(wrongRevisions()).as("killed while there was work left").isPositive();
      node.destroyForcibly().waitFor();
      node(data, URI.create(url).getPort());

      await().atMost(PATIENCE).until(() -> count("news-all") == ARTICLES && ended() == dropped());
      assertThat(wrongRevisions()).isZero();
      assertThat(indexer.isAlive()).isTrue();
    }
  }

  private static long dropped() {
    return (long) ARTICLES * REVISIONS;
  }

  private long ended() throws IOException, InterruptedException {
    return ask("/news-receipts/_count?q=outcome:indexed").path("count").asLong();
  }

  /** The last revision of each is there, as its field and as the document's version. */
  private long wrongRevisions() throws IOException, InterruptedException {
    long right = ask("/news-all/_count?q=version:" + REVISIONS).path("count").asLong();
    return ARTICLES - right;
  }

  private long count(String index) throws IOException, InterruptedException {
    return ask("/" + index + "/_count").path("count").asLong();
  }

  /** Nothing while the node is down or has no such index. */
  private JsonNode ask(String path) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(URI.create(url + path)).build();
      return Json.mapper().readTree(http.send(request, BodyHandlers.ofString(UTF_8)).body());
    } catch (IOException e) {
      return Json.mapper().createObjectNode();
    }
  }

  private static void publish(EmbeddedKafka kafka) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (var admin = Admin.create(settings)) {
      TopicCreator.create(admin, TOPICS);
    }
    Topic<String, Article> topic = TOPICS.enriched();
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      // Revision by revision, so that each is in flight while others of its kind are.
      for (int version = 1; version <= REVISIONS; version++) {
        for (int number = 0; number < ARTICLES; number++) {
          Article article = article(number, version);
          byte[] key = topic.key().serializer().serialize(topic.name(), article.id());
          byte[] value = topic.value().serializer().serialize(topic.name(), article);
          var unused = producer.send(new ProducerRecord<>(topic.name(), key, value));
        }
      }
      producer.flush();
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
            null,
            List.of(),
            null,
            Map.of());
    var text = new Text("Bản " + version + " của bài. ".repeat(200), List.of(), Map.of());
    var drop = new Drop(number + "-" + version, number + ".txt", 0);
    return new Article(
        id, uri, version, seen, seen, id, null, description, text, Entities.NONE, drop);
  }

  private Process node(Path data, int port) throws IOException {
    Process node =
        start(NodeMain.class, data.resolve("elasticsearch").toString(), Integer.toString(port));
    BufferedReader said = node.inputReader(UTF_8);
    url = requireNonNull(said.readLine(), "the node ended before it was up");
    return node;
  }

  private Process indexer(EmbeddedKafka kafka) throws IOException {
    return start(
        Dongtin.class, "index", "--kafka", kafka.bootstrapServers(), "--elasticsearch", url);
  }

  private Process start(Class<?> main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Ddongtin.elasticsearch-modules="
                    + System.getProperty("dongtin.elasticsearch-modules"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    processes.add(process);
    return process;
  }
}
