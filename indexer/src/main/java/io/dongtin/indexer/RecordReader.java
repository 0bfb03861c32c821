package io.dongtin.indexer;

import io.dongtin.contract.Article;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Topic;
import io.dongtin.contract.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Decides what each record asks for. */
final class RecordReader {
  private final Topics topics;
  private final Documents documents;

  RecordReader(Topics topics, Documents documents) {
    this.topics = topics;
    this.documents = documents;
  }

  /** The topics it knows. */
  List<String> topics() {
    return List.of(topics.enriched().name(), topics.duplicates().name(), topics.receipts().name());
  }

  Task read(ConsumerRecord<byte[], byte[]> source) {
    if (source.value() == null) {
      return new Task.Skip(source);
    }
    try {
      if (source.topic().equals(topics.receipts().name())) {
        Receipt receipt = value(topics.receipts(), source);
        return new Task.StoreReceipt(source, documents.write(receipt));
      }
      Article article = value(articles(source.topic()), source);
      return new Task.StoreArticle(source, article, documents.write(article));
    } catch (SerializationException | IllegalArgumentException | NullPointerException e) {
      // NullPointerException: JSON that lacks a field which every article has.
      return new Task.Bury(source, e);
    }
  }

  private Topic<String, Article> articles(String name) {
    return name.equals(topics.duplicates().name()) ? topics.duplicates() : topics.enriched();
  }

  private static <T> T value(Topic<String, T> topic, ConsumerRecord<byte[], byte[]> source) {
    return topic
        .value()
        .deserializer()
        .deserialize(source.topic(), source.headers(), source.value());
  }
}
