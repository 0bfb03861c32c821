package io.dongtin.standalone;

import static org.awaitility.Awaitility.await;

import io.dongtin.contract.Article;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Topic;
import io.dongtin.contract.TopicCreator;
import io.dongtin.enrich.Enrich;
import io.dongtin.standalone.embedded.EmbeddedKafka;
import io.dongtin.standalone.ledger.TopicReader;
import io.dongtin.standalone.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** An inbox, a real broker and the real enricher on it; whoever tests says who ingests. */
final class IngestToEnrich implements AutoCloseable {
  /** Ten times what an idle machine needs, for one that is not. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  final ProgramConfigs configs;
  private final Path outside;
  private final Path inbox;
  private final EmbeddedKafka kafka;
  private final Enrich enrich;
  private final TopicReader<String, Receipt> receipts;
  private final KafkaConsumer<byte[], byte[]> counter;
  private final List<TopicPartition> rawPartitions;
  private long verdicts;

  private IngestToEnrich(Path folder, Settings settings) throws IOException, InterruptedException {
    outside = folder.resolve("outside");
    inbox = Files.createDirectories(settings.inbox());
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    configs = new ProgramConfigs(settings, kafka.bootstrapServers(), null);
    try (var admin = Admin.create(configs.kafkaClient())) {
      TopicCreator.create(admin, configs.topics());
    }
    receipts = TopicReader.fromBeginning(configs.kafkaClient(), configs.topics().receipts());
    counter =
        new KafkaConsumer<>(
            configs.kafkaClient(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    String raw = configs.topics().raw().name();
    rawPartitions =
        counter.partitionsFor(raw).stream()
            .map(info -> new TopicPartition(raw, info.partition()))
            .toList();
    enrich = Enrich.start(configs.enrich(folder.resolve("state")));
  }

  static IngestToEnrich start(Path folder, Map<String, String> settings)
      throws IOException, InterruptedException {
    return new IngestToEnrich(folder, TestSettings.in(folder, settings));
  }

  /** Has a file appear in the inbox, whole. */
  void moveIn(String name, String text) throws IOException {
    Files.write(outside, text.getBytes(StandardCharsets.UTF_8));
    Path target = inbox.resolve(name);
    Files.createDirectories(target.getParent());
    Files.move(outside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Waits until the enricher has said so many times what became of a drop. */
  void awaitVerdicts(long count) {
    await().atMost(PATIENCE).until(() -> verdicts() >= count);
  }

  private long verdicts() {
    verdicts += receipts.poll(Duration.ofMillis(100)).stream().filter(r -> isVerdict(r)).count();
    return verdicts;
  }

  private static boolean isVerdict(ConsumerRecord<String, Receipt> receipt) {
    return receipt.value().stage() == Receipt.Stage.ENRICH;
  }

  /** All that the enricher has said of drops. */
  List<Receipt> enrichReceipts() {
    return values(configs.topics().receipts()).stream()
        .filter(receipt -> receipt.stage() == Receipt.Stage.ENRICH)
        .toList();
  }

  /** How many records the raw topic has by now. */
  long published() {
    return counter.endOffsets(rawPartitions).values().stream().mapToLong(Long::longValue).sum();
  }

  List<RawArticle> raw() {
    return values(configs.topics().raw());
  }

  /** Originals and copies. */
  List<Article> articles() {
    return Stream.concat(
            values(configs.topics().enriched()).stream(),
            values(configs.topics().duplicates()).stream())
        .toList();
  }

  private <V> List<V> values(Topic<String, V> topic) {
    try (var reader = TopicReader.fromBeginning(configs.kafkaClient(), topic)) {
      return reader.toEnd().stream().map(ConsumerRecord::value).toList();
    }
  }

  @Override
  public void close() {
    receipts.close();
    counter.close();
    enrich.close();
    kafka.close();
  }
}
