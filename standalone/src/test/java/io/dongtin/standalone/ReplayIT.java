package io.dongtin.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.DeadLetter;
import io.dongtin.contract.Drop;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.contract.Receipt.Stage;
import io.dongtin.contract.Sha256;
import io.dongtin.contract.Topics;
import io.dongtin.standalone.Arrivals.Arrival;
import io.dongtin.standalone.ledger.Ledger;
import io.dongtin.standalone.replay.Buried;
import io.dongtin.standalone.replay.DeadLetterTopic;
import io.dongtin.standalone.replay.ReplayPlan;
import io.dongtin.standalone.replay.ReplayPlan.Decision;
import io.dongtin.standalone.replay.ReplayPlan.Planned;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Dead letters through the real broker and enricher. They are laid on the topic by the test, as the
 * enricher lays them there when a step fails: what has failed then goes well now.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {
  private static final Path SEED =
      Path.of(System.getProperty("dongtin.seeds"), "01-vi-page-with-navigation.html");
  private static final Instant DIED = Instant.parse("2026-11-21T08:00:00Z");

  private Standalone standalone;
  private DeadLetterTopic deadLetters;
  private Topics topics;

  @BeforeAll
  void start(@TempDir Path folder) throws InterruptedException {
    standalone = Standalone.start(TestSettings.in(folder), line -> {});
    topics = standalone.configs().topics();
    deadLetters = new DeadLetterTopic(standalone.configs().kafkaClient(), topics);
  }

  @AfterAll
  void stop() {
    standalone.close();
  }

  @Test
  void aLetterIsSentBackOnceAndItsDropComesToAnotherEnd() throws Exception {
    bury("curable", 0);
    bury("hopeless", 3);
    assertThat(decisions())
        .containsEntry("curable", Decision.SEND)
        .containsEntry("hopeless", Decision.TOO_OFTEN);

    try (Arrivals arrivals = Arrivals.fromNow(standalone.configs())) {
      deadLetters.sendBack(plan().toSend());
      assertThat(end(arrivals, "curable")).isEqualTo(Outcome.INDEXED);
    }

    assertThat(decisions())
        .containsEntry("curable", Decision.SETTLED)
        .containsEntry("hopeless", Decision.TOO_OFTEN);
    assertThat(Ledger.read(standalone.configs()).problems(DIED, Duration.ofDays(1))).isEmpty();
  }

  private Map<String, Decision> decisions() {
    Map<String, Decision> decisions = new HashMap<>();
    for (Planned planned : plan().letters()) {
      decisions.put(String.valueOf(planned.letter().drop()), planned.decision());
    }
    return decisions;
  }

  private ReplayPlan plan() {
    List<Buried> letters = deadLetters.letters();
    return ReplayPlan.of(letters, Ledger.read(standalone.configs()), topics.raw().name(), 3);
  }

  private Outcome end(Arrivals arrivals, String drop) {
    Instant deadline = Instant.now().plusSeconds(30);
    while (Instant.now().isBefore(deadline)) {
      for (Arrival arrival : arrivals.poll(Duration.ofMillis(50))) {
        if (arrival.receipt().drop().id().equals(drop) && arrival.receipt().outcome().isFinal()) {
          return arrival.receipt().outcome();
        }
      }
    }
    throw new AssertionError(drop + " did not come to an end");
  }

  /** What the enricher writes when a step fails: the letter and its receipt. */
  private void bury(String id, int replays) throws Exception {
    byte[] bytes = Files.readAllBytes(SEED);
    var drop = new Drop(id, id + ".html", 0);
    var raw =
        new RawArticle(
            drop, RawArticle.inboxUri(id + ".html"), DIED, "text/html", Sha256.hex(bytes), bytes);
    Headers headers = new RecordHeaders();
    byte[] value = topics.raw().value().serializer().serialize(topics.raw().name(), headers, raw);
    headers.add("dongtin-replays", Integer.toString(replays).getBytes(UTF_8));
    Headers buried =
        DeadLetter.headers(
            headers, topics.raw().name(), 0, 7, new IllegalStateException("a step failed"));
    Receipt receipt = Receipt.dead(drop, Stage.ENRICH, "processing-failed", "a step failed", DIED);
    byte[] receiptValue =
        topics.receipts().value().serializer().serialize(topics.receipts().name(), receipt);
    try (var producer =
        new KafkaProducer<>(
            standalone.configs().kafkaClient(),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  topics.deadLetters().name(), null, id.getBytes(UTF_8), value, buried))
          .get();
      producer
          .send(
              new ProducerRecord<>(
                  topics.receipts().name(), receipt.key().getBytes(UTF_8), receiptValue))
          .get();
    }
  }
}
