package io.dongtin.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Article;
import io.dongtin.contract.ArticleId;
import io.dongtin.contract.Description;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Duplicate;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Text;
import io.dongtin.contract.Topic;
import io.dongtin.contract.TopicCreator;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.embedded.EmbeddedKafka;
import io.dongtin.standalone.settings.SettingsLoader;
import io.dongtin.standalone.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain ID} says of articles that lie on the topics of a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredStoryIT {
  private static final URI ORIGINAL = URI.create("https://harbour.example/bridge");
  private static final URI COPY = URI.create("https://coast.example/bridge");
  private static final URI COPY_OF_COPY = URI.create("https://hill.example/bridge");
  private static final URI FORMER_COPY = URI.create("https://plain.example/bridge");

  private EmbeddedKafka kafka;
  private ProgramConfigs configs;

  @BeforeAll
  void write(@TempDir Path folder) throws InterruptedException, ExecutionException {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    var settings = SettingsLoader.load(Map.of("dongtin.data", folder.toString()), null, Map.of());
    configs = new ProgramConfigs(settings, kafka.bootstrapServers(), null);
    try (var admin = Admin.create(configs.kafkaClient())) {
      TopicCreator.create(admin, configs.topics());
    }
    Topic<String, Article> originals = configs.topics().enriched();
    Topic<String, Article> copies = configs.topics().duplicates();
    send(originals, ORIGINAL, article(ORIGINAL, "The bridge closes in March for repairs.", null));
    send(copies, FORMER_COPY, article(FORMER_COPY, "The bridge closes.", link(null)));
    send(copies, FORMER_COPY, null);
    send(originals, FORMER_COPY, article(FORMER_COPY, "A ferry opens.", null));
    send(copies, COPY, article(COPY, "The bridge closes in June for repairs.", link(null)));
    send(
        copies,
        COPY_OF_COPY,
        article(COPY_OF_COPY, "It closes in June for repairs.", link(id(COPY))));
  }

  @AfterAll
  void stop() {
    kafka.close();
  }

  @Test
  void aCopySaysWhatItWasCopiedFromAndWhichWordsDiffer() {
    assertThat(explained(COPY))
        .contains("a copy: near  similarity 0.800, 70 % of it in the other, 2 h 5 min later")
        .contains("of Headline  " + ORIGINAL)
        .contains("The bridge closes in [-March-] {+June+} for repairs.");
  }

  @Test
  void aCopyOfACopyIsComparedWithTheCopy() {
    assertThat(explained(COPY_OF_COPY))
        .contains("of Headline  " + ORIGINAL)
        .contains("measured against its copy Headline  " + COPY)
        .contains("[-The bridge-] {+It+} closes in June for repairs.");
  }

  @Test
  void anOriginalListsItsCopiesAndNotThoseThatAreNoCopiesAnyMore() {
    assertThat(explained(ORIGINAL))
        .contains("an original; copies: 2", COPY.toString(), COPY_OF_COPY.toString())
        .doesNotContain(FORMER_COPY.toString());
  }

  @Test
  void anArticleThatLeftTheCopiesIsAnOriginal() {
    assertThat(explained(FORMER_COPY)).contains("an original; copies: 0");
  }

  @Test
  void anIdThatNobodyHasIsNoStory() {
    assertThat(StoredStory.find(configs, "0".repeat(32))).isNull();
  }

  private String explained(URI address) {
    StoredStory story = requireNonNull(StoredStory.find(configs, id(address)));
    var out = new ByteArrayOutputStream();
    new CopyLines(new Terminal(new PrintStream(out, true, UTF_8), false, 100)).print(story);
    return out.toString(UTF_8);
  }

  private void send(Topic<String, Article> topic, URI address, @Nullable Article article)
      throws InterruptedException, ExecutionException {
    try (var producer =
        new KafkaProducer<>(
            configs.kafkaClient(), topic.key().serializer(), topic.value().serializer())) {
      producer.send(new ProducerRecord<>(topic.name(), id(address), article)).get();
    }
  }

  private static String id(URI address) {
    return ArticleId.of(address);
  }

  private static Duplicate link(@Nullable String nearest) {
    return new Duplicate(
        id(ORIGINAL), nearest, Duplicate.Kind.NEAR, 0.8, 0.7, Duration.ofMinutes(125));
  }

  private static Article article(URI address, String body, @Nullable Duplicate link) {
    Instant seen = Instant.parse("2026-10-17T01:36:02Z");
    return new Article(
        id(address),
        address,
        1,
        seen,
        seen,
        link == null ? id(address) : link.of(),
        link,
        new Description(
            "Headline", "en", List.of(), null, null, null, null, null, List.of(), null, Map.of()),
        new Text(body, List.of(), Map.of()),
        Entities.NONE,
        new Drop("drop", "page.html", 0));
  }
}
