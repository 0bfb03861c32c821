package io.dongtin.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dongtin.contract.Article;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Json;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Sha256;
import io.dongtin.contract.TopicCreator;
import io.dongtin.contract.Topics;
import io.dongtin.enrich.Enrich;
import io.dongtin.enrich.Rehearsal;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.standalone.embedded.EmbeddedKafka;
import io.dongtin.standalone.ledger.TopicReader;
import io.dongtin.standalone.settings.Settings;
import io.dongtin.standalone.settings.SettingsLoader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two enrichers share the partitions; one is killed in the midst of its work. */
class ScaleOutIT {
  private static final int STORIES = 60;
  private static final int COPIES = 4;

  /** Ten times what an idle machine needs, for one that is not. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Instant TIME = Instant.parse("2026-10-17T01:36:02Z");

  private final Random random = new Random(1);

  /** Articles of one story differ in their last words only, so the order decides no likeness. */
  @Test
  void whoeverIsKilledTheStoriesAreThoseOfAnUndisturbedRun(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<RawArticle> drops = drops();
    try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
      Settings settings =
          SettingsLoader.load(
              Map.of("dongtin.topics.partitions", "4", "dongtin.data", folder.toString()),
              null,
              Map.of());
      var configs = new ProgramConfigs(settings, kafka.bootstrapServers(), null);
      try (var admin = Admin.create(configs.kafkaClient())) {
        TopicCreator.create(admin, configs.topics());
      }
      Process victim = enricher(kafka.bootstrapServers(), folder.resolve("victim"));
      try (var ledger = new Outcome(configs)) {
        send(configs, drops.subList(0, 20));
        await().atMost(PATIENCE).until(() -> ledger.enriched() >= 20);
        try (Enrich survivor = Enrich.start(configs.enrich(folder.resolve("survivor")))) {
          await().atMost(PATIENCE).until(survivor::isRunning);
          send(configs, drops.subList(20, drops.size()));
          await().atMost(PATIENCE).until(() -> ledger.enriched() >= 60);
          victim.destroyForcibly().waitFor();
          assertThat(ledger.enriched()).isLessThan(drops.size());

          await().atMost(PATIENCE).until(() -> ledger.enriched() >= drops.size());
        }
        assertThat(ledger.articles()).hasSize(drops.size());
        assertThat(ledger.articles()).extracting(Article::id).doesNotHaveDuplicates();
        assertThat(stories(ledger.articles()))
            .isEqualTo(undisturbed(folder.resolve("undisturbed"), drops));
      } finally {
        victim.destroyForcibly().waitFor();
      }
    }
  }

  /** What has come out so far, committed records only. */
  private static final class Outcome implements AutoCloseable {
    private final TopicReader<String, Receipt> receipts;
    private final TopicReader<String, Article> originals;
    private final TopicReader<String, Article> copies;
    private final Set<String> enriched = new HashSet<>();
    private final List<Article> articles = new ArrayList<>();

    Outcome(ProgramConfigs configs) {
      Topics topics = configs.topics();
      receipts = TopicReader.fromBeginning(configs.kafkaClient(), topics.receipts());
      originals = TopicReader.fromBeginning(configs.kafkaClient(), topics.enriched());
      copies = TopicReader.fromBeginning(configs.kafkaClient(), topics.duplicates());
    }

    int enriched() {
      receipts
          .poll(Duration.ofMillis(100))
          .forEach(receipt -> enriched.add(receipt.value().drop().id()));
      return enriched.size();
    }

    /** To be asked when all receipts are there. */
    List<Article> articles() {
      if (articles.isEmpty()) {
        originals.toEnd().forEach(record -> articles.add(record.value()));
        copies.toEnd().forEach(record -> articles.add(record.value()));
      }
      return articles;
    }

    @Override
    public void close() {
      receipts.close();
      originals.close();
      copies.close();
    }
  }

  private static Set<Set<URI>> undisturbed(Path stateDir, List<RawArticle> drops) {
    try (var rehearsal = new Rehearsal(stateDir, DuplicateSettings.DEFAULTS, TIME)) {
      drops.forEach(rehearsal::drop);
      return stories(
          Stream.concat(rehearsal.enriched().stream(), rehearsal.duplicates().stream()).toList());
    }
  }

  private static Set<Set<URI>> stories(List<Article> articles) {
    Map<String, Set<URI>> stories =
        articles.stream()
            .collect(
                Collectors.groupingBy(
                    Article::story, Collectors.mapping(Article::uri, Collectors.toSet())));
    for (Article article : articles) {
      assertThat(article.isOriginal()).isEqualTo(article.story().equals(article.id()));
    }
    return new HashSet<>(stories.values());
  }

  private static Process enricher(String kafka, Path data) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            "io.dongtin.standalone.command.Dongtin",
            "enrich",
            "--kafka",
            kafka,
            "--data",
            data.toString(),
            "--set",
            "dongtin.topics.partitions=4")
        .redirectErrorStream(true)
        .redirectOutput(new File(data + ".log"))
        .start();
  }

  private static void send(ProgramConfigs configs, List<RawArticle> drops) {
    var settings = new HashMap<String, Object>(configs.kafkaClient());
    settings.put("acks", "all");
    var raw = configs.topics().raw();
    try (var producer =
        new KafkaProducer<>(settings, raw.key().serializer(), raw.value().serializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (RawArticle drop : drops) {
        sent.add(producer.send(new ProducerRecord<>(raw.name(), drop.source().toString(), drop)));
      }
      producer.flush();
      assertThat(sent).allSatisfy(one -> assertThat(one).isDone());
    }
  }

  private List<RawArticle> drops() {
    List<RawArticle> drops = new ArrayList<>();
    for (int story = 0; story < STORIES; story++) {
      String text = words(140);
      for (int copy = 0; copy < COPIES; copy++) {
        drops.add(drop("https://outlet" + copy + ".example/" + story, text + words(8)));
      }
    }
    Collections.shuffle(drops, random);
    return drops;
  }

  private static RawArticle drop(String address, String text) {
    byte[] bytes = json(Map.of("url", address, "title", "A title", "text", text)).getBytes(UTF_8);
    String id = Sha256.hex(bytes);
    return new RawArticle(
        new Drop(id, id + ".json", 0), URI.create(address), TIME, "application/json", id, bytes);
  }

  private static String json(Map<String, String> article) {
    try {
      return Json.mapper().writeValueAsString(article);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private String words(int count) {
    return Stream.generate(() -> "w" + Integer.toString(random.nextInt(1_000_000), 36))
        .limit(count)
        .collect(Collectors.joining(" ", "", ". "));
  }
}
