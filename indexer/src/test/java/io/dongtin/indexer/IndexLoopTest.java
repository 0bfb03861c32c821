package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Article;
import io.dongtin.contract.DeadLetter;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Json;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.contract.Receipt.Stage;
import io.dongtin.contract.Topic;
import io.dongtin.contract.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loop between Kafka's own test clients and a fake of Elasticsearch. */
class IndexLoopTest {
  private static final Topics TOPICS = Topics.of("news", 1);
  private static final IndexNames NAMES = new IndexNames("news");

  private final FakeElasticsearch fake = new FakeElasticsearch();
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final Status status = new Status();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Map<String, Long> nextOffsets = new HashMap<>();
  private final Elasticsearch elasticsearch = fake.connect();
  private final Thread thread = new Thread(this::run, "index-loop");

  @BeforeEach
  void start() {
    Map<TopicPartition, Long> beginnings = new HashMap<>();
    for (Topic<?, ?> topic : TOPICS.all()) {
      beginnings.put(Partitions.of(topic.name()), 0L);
    }
    consumer.updateBeginningOffsets(beginnings);
    consumer.schedulePollTask(
        () -> consumer.rebalance(consumer.subscription().stream().map(Partitions::of).toList()));
    thread.start();
  }

  @AfterEach
  void end() throws InterruptedException {
    stop.countDown();
    thread.join();
    elasticsearch.close();
    fake.close();
  }

  @Test
  void anOriginalAndACopyEndInTheirReceipts() {
    deliver(Articles.bare("bao", 1));
    deliver(Articles.full());

    await().until(() -> committed(TOPICS.enriched()) == 1 && committed(TOPICS.duplicates()) == 1);
    assertThat(fake.documents()).containsKeys(Articles.bare("bao", 1).id(), Articles.full().id());
    assertThat(receipts())
        .extracting(Receipt::outcome)
        .containsExactlyInAnyOrder(Outcome.INDEXED, Outcome.DUPLICATE);
    assertThat(receipts()).allMatch(receipt -> receipt.stage() == Stage.INDEX);
  }

  @Test
  void anOlderRevisionIsIndexedAsFarAsItsDropIsConcerned() {
    deliver(Articles.bare("bao", 2));
    await().until(() -> committed(TOPICS.enriched()) == 1);
    deliver(Articles.bare("bao", 1));
    await().until(() -> committed(TOPICS.enriched()) == 2);

    assertThat(fake.documents()).containsEntry(Articles.bare("bao", 1).id(), 2L);
    assertThat(receipts())
        .extracting(receipt -> receipt.drop().id(), Receipt::outcome)
        .containsExactly(
            tuple("drop-bao-2", Outcome.INDEXED), tuple("drop-bao-1", Outcome.INDEXED));
  }

  @Test
  void aCopyThatBecameAnOriginalKeepsItsDocumentWhenTheTombstoneComes() {
    Article copy = Articles.full();
    deliver(copy);
    await().until(() -> committed(TOPICS.duplicates()) == 1);
    deliver(
        new Article(
            copy.id(),
            copy.uri(),
            copy.version() + 1,
            copy.firstseen(),
            copy.seen(),
            copy.id(),
            null,
            copy.description(),
            copy.text(),
            copy.entities(),
            copy.drop()));
    await().until(() -> committed(TOPICS.enriched()) == 1);
    deliver(TOPICS.duplicates().name(), null);
    await().until(() -> committed(TOPICS.duplicates()) == 2);

    assertThat(fake.documents()).containsEntry(copy.id(), copy.version() + 1L);
    assertThat(receipts())
        .extracting(Receipt::outcome)
        .containsExactly(Outcome.DUPLICATE, Outcome.INDEXED);
  }

  @Test
  void whatElasticsearchRefusesIsBuriedWithItsWords() {
    Article article = Articles.bare("bad", 1);
    fake.refuse(article.id());
    deliver(article);
    deliver(Articles.bare("good", 1));

    await().until(() -> committed(TOPICS.enriched()) == 2);
    assertThat(fake.documents()).containsOnlyKeys(Articles.bare("good", 1).id());
    assertThat(receipts())
        .filteredOn(receipt -> receipt.outcome() == Outcome.DEAD)
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.drop()).isEqualTo(article.drop());
              assertThat(receipt.reason()).isEqualTo("document_parsing_exception");
              assertThat(receipt.detail()).isEqualTo("no such field");
            });
    ProducerRecord<byte[], byte[]> letter = deadLetters().getFirst();
    assertThat(letter.value()).isEqualTo(bytes(TOPICS.enriched(), article));
    assertThat(header(letter, DeadLetter.EXCEPTION)).isEqualTo("document_parsing_exception");
    assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo("news.enriched");
    assertThat(header(letter, DeadLetter.OFFSET)).isEqualTo("0");
  }

  @Test
  void whatIsNoArticleIsBuriedAndTheRestGoesOn() {
    deliver("news.enriched", "{\"id\":".getBytes(UTF_8));
    deliver("news.enriched", "{}".getBytes(UTF_8));
    deliver("news.enriched", null);
    deliver(Articles.bare("good", 1));

    await().until(() -> committed(TOPICS.enriched()) == 4);
    assertThat(deadLetters())
        .extracting(letter -> header(letter, DeadLetter.EXCEPTION))
        .containsExactly("unreadable-record", "incomplete-article");
    assertThat(header(deadLetters().getLast(), DeadLetter.MESSAGE))
        .isEqualTo("the article lacks id, uri, firstseen, body, drop");
    assertThat(receipts()).extracting(Receipt::outcome).containsExactly(Outcome.INDEXED);
  }

  @Test
  void anArticleWithoutABodyEndsInAReceiptThatSaysSo() throws JsonProcessingException {
    Article article = Articles.bare("bao", 1);
    ObjectNode json = Json.mapper().valueToTree(article);
    json.remove("body");
    deliver("news.enriched", Json.mapper().writeValueAsBytes(json));

    await().until(() -> committed(TOPICS.enriched()) == 1);
    assertThat(receipts())
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.drop()).isEqualTo(article.drop());
              assertThat(receipt.outcome()).isEqualTo(Outcome.DEAD);
              assertThat(receipt.reason()).isEqualTo("incomplete-article");
              assertThat(receipt.detail()).isEqualTo("the article lacks body");
            });
  }

  @Test
  void whatWouldSpoilTheWholeRequestIsKeptOutOfIt() throws JsonProcessingException {
    String good = Json.mapper().writeValueAsString(Articles.bare("bao", 1));
    String id = Articles.bare("bao", 1).id();
    deliver("news.enriched", good.replace(id, "").getBytes(UTF_8));
    deliver("news.enriched", good.replace(id, "a".repeat(513)).getBytes(UTF_8));
    deliver("news.enriched", good.replace("\"version\":1", "\"version\":-1").getBytes(UTF_8));
    deliver("news.enriched", good.getBytes(UTF_8));

    await().until(() -> committed(TOPICS.enriched()) == 4);
    assertThat(deadLetters()).hasSize(3);
    assertThat(fake.documents()).containsOnlyKeys(id);
  }

  @Test
  void anItemThatIsRejectedForNowIsTriedAgainAndTheOffsetWaitsForIt() {
    Article late = Articles.bare("late", 1);
    fake.rejectOnce(late.id());
    deliver(late);
    deliver(Articles.bare("prompt", 1));

    await().until(() -> committed(TOPICS.enriched()) == 2);
    assertThat(fake.documents()).hasSize(2);
    assertThat(receipts())
        .extracting(receipt -> receipt.drop().path())
        .containsExactly("prompt.txt", "late.txt");
    assertThat(status.health()).isEqualTo(new Health.Running());
  }

  @Test
  void anOutageIsWaitedOutAndTheTemplatesAreEnsuredAfterIt() {
    fake.failNextBulks(503, 429, 500);
    deliver(Articles.bare("bao", 1));

    await().until(() -> committed(TOPICS.enriched()) == 1);
    assertThat(receipts()).extracting(Receipt::outcome).containsExactly(Outcome.INDEXED);
    assertThat(fake.requests().subList(0, 2))
        .containsExactly("POST /_bulk", "PUT /_component_template/news-analysis");
    assertThat(fake.requests()).last().isEqualTo("POST /_bulk");
  }

  @Test
  void nothingIsCommittedWhileElasticsearchIsDown() {
    fake.close();
    deliver(Articles.bare("bao", 1));

    await().until(() -> status.health() instanceof Health.Waiting);
    assertThat(committed(TOPICS.enriched())).isZero();
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void anUnansweredRequestHoldsUpItsOwnArticlesAndNoOthers() {
    Article slow = Articles.bare("slow", 1);
    fake.hold(slow.id());
    deliver(slow);
    await().until(() -> bulks() == 1);
    deliver(Articles.bare("slow", 2));
    deliver(Articles.bare("quick", 1));

    await().until(() -> receipts().size() == 1);
    assertThat(fake.documents()).containsOnlyKeys(Articles.bare("quick", 1).id());
    assertThat(committed(TOPICS.enriched())).as("no offset behind what is not done").isZero();

    fake.release(slow.id());
    await().until(() -> committed(TOPICS.enriched()) == 3);
    assertThat(fake.documents()).containsEntry(slow.id(), 2L);
    assertThat(receipts())
        .extracting(receipt -> receipt.drop().id())
        .containsExactly("drop-quick-1", "drop-slow-1", "drop-slow-2");
  }

  @Test
  void manyRequestsAreOnTheirWayAtOnceAndNoMore() {
    for (int number = 0; number < 1_500; number++) {
      Article article = Articles.bare("bao-" + number, 1);
      fake.hold(article.id());
      deliver(article);
    }

    await().until(() -> bulks() == Pace.MAX_REQUESTS);
    await().until(() -> consumer.paused().size() == 3);
    assertThat(bulks()).isEqualTo(Pace.MAX_REQUESTS);

    for (int number = 0; number < 1_500; number++) {
      fake.release(Articles.bare("bao-" + number, 1).id());
    }
    await().until(() -> committed(TOPICS.enriched()) == 1_500);
    assertThat(fake.documents()).hasSize(1_500);
    assertThat(consumer.paused()).isEmpty();
  }

  @Test
  void theMarkerAfterTheLastRecordIsPassed() {
    deliver(Articles.bare("bao", 1));
    await().until(() -> committed(TOPICS.enriched()) == 1);

    // What a consumer does when a fetch brings a marker only.
    consumer.schedulePollTask(() -> consumer.seek(Partitions.of(TOPICS.enriched().name()), 2));

    await().until(() -> committed(TOPICS.enriched()) == 2);
    assertThat(fake.documents()).hasSize(1);
  }

  @Test
  void theLedgerKeepsTheReceiptOfTheLastStage() {
    var drop = new Drop("d", "a.txt", 0);
    deliver(Receipt.published(drop, Articles.TIME));
    deliver(Receipt.of(Articles.bare("bao", 1), Stage.INDEX, Outcome.INDEXED, Articles.TIME));
    deliver(Receipt.rejected(drop, Stage.ENRICH, "no-story", "", Articles.TIME));

    await().until(() -> committed(TOPICS.receipts()) == 3);
    assertThat(fake.documents()).containsEntry("d", 2L).containsEntry("drop-bao-1", 3L);
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void theTasksOfALostPartitionAreLetGo() {
    fake.failNextBulks(503, 503, 503, 503);
    deliver(Articles.bare("bao", 1));
    await().until(() -> status.health() instanceof Health.Waiting);

    consumer.schedulePollTask(() -> consumer.rebalance(List.of(Partitions.of("news.receipts"))));

    await().until(() -> status.health() instanceof Health.Running);
    assertThat(fake.documents()).isEmpty();
    assertThat(producer.history()).isEmpty();
  }

  private void run() {
    var outbox = new Outbox(producer, TOPICS);
    new IndexLoop(
            consumer,
            new RecordReader(TOPICS, new Documents(NAMES)),
            new BulkWriter(elasticsearch),
            new IndexSetup(elasticsearch, NAMES, InstantSource.system()),
            outbox,
            new Verdicts(outbox, InstantSource.system()),
            new Backlog(Duration.ofMillis(20)),
            new Pace(new Backoff(Duration.ofMillis(20), Duration.ofMillis(100), new Random(1))),
            status,
            () -> stop.getCount() == 0)
        .run();
  }

  private void deliver(Article article) {
    Topic<String, Article> topic = article.isOriginal() ? TOPICS.enriched() : TOPICS.duplicates();
    deliver(topic.name(), bytes(topic, article));
  }

  private void deliver(Receipt receipt) {
    deliver(TOPICS.receipts().name(), bytes(TOPICS.receipts(), receipt));
  }

  private void deliver(String topic, byte @Nullable [] value) {
    long offset = nextOffsets.merge(topic, 1L, Long::sum) - 1;
    var record =
        new ConsumerRecord<byte[], byte[]>(
            topic,
            0,
            offset,
            0,
            TimestampType.CREATE_TIME,
            0,
            value == null ? -1 : value.length,
            new byte[0],
            value,
            new RecordHeaders(),
            Optional.empty());
    consumer.schedulePollTask(() -> consumer.addRecord(record));
  }

  private long committed(Topic<?, ?> topic) {
    TopicPartition partition = Partitions.of(topic.name());
    OffsetAndMetadata offset = consumer.committed(Set.of(partition)).get(partition);
    return offset == null ? 0 : offset.offset();
  }

  private List<Receipt> receipts() {
    return producer.history().stream()
        .filter(record -> record.topic().equals("news.receipts"))
        .map(record -> TOPICS.receipts().value().deserializer().deserialize("", record.value()))
        .toList();
  }

  private List<ProducerRecord<byte[], byte[]>> deadLetters() {
    return producer.history().stream()
        .filter(record -> record.topic().equals("news.dead-letters"))
        .toList();
  }

  private long bulks() {
    return fake.requests().stream().filter("POST /_bulk"::equals).count();
  }

  private static String header(ProducerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  private static <T> byte[] bytes(Topic<String, T> topic, T value) {
    return topic.value().serializer().serialize(topic.name(), new RecordHeaders(), value);
  }

  /** Partition 0, the only one of each topic. */
  private static final class Partitions {
    static TopicPartition of(String topic) {
      return new TopicPartition(topic, 0);
    }
  }
}
