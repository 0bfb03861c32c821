package io.dongtin.standalone.replay;

import io.dongtin.contract.Topics;
import io.dongtin.standalone.ledger.TopicReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The dead letters of a cluster, read and sent back. */
public final class DeadLetterTopic {
  private final Map<String, Object> client;
  private final Topics topics;

  /**
   * @param client settings that every client of the cluster shares
   */
  public DeadLetterTopic(Map<String, Object> client, Topics topics) {
    this.client = client;
    this.topics = topics;
  }

  /** All that are there, oldest first. */
  public List<Buried> letters() {
    try (var reader = TopicReader.fromBeginning(client, topics.deadLetters())) {
      return reader.toEnd().stream().map(Buried::of).toList();
    }
  }

  /** Sends records back and returns when the broker has them. */
  public void sendBack(List<Buried> letters) throws InterruptedException {
    var settings = new HashMap<>(client);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      letters.forEach(letter -> sent.add(producer.send(letter.again())));
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("the broker did not take a record back", e.getCause());
    }
  }
}
