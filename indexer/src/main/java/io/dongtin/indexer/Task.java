package io.dongtin.indexer;

import io.dongtin.contract.Article;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A record from Kafka, and what is to be done about it before its offset may be committed. */
sealed interface Task {

  /** The record as it came. */
  ConsumerRecord<byte[], byte[]> source();

  default TopicPartition partition() {
    return new TopicPartition(source().topic(), source().partition());
  }

  /** How much of memory and of a request it takes. */
  default int bytes() {
    return switch (this) {
      case StoreArticle task -> task.write().document().length;
      case StoreReceipt task -> task.write().document().length;
      case Bury task -> task.source().serializedValueSize();
      case Skip unused -> 0;
    };
  }

  /** Index the article, then say so in a receipt. */
  record StoreArticle(ConsumerRecord<byte[], byte[]> source, Article article, Write write)
      implements Task {}

  /** Enter the receipt in the ledger. */
  record StoreReceipt(ConsumerRecord<byte[], byte[]> source, Write write) implements Task {}

  /** Its bytes are not what the topic promises: to the dead letters. */
  record Bury(ConsumerRecord<byte[], byte[]> source, RuntimeException reason) implements Task {}

  /**
   * A tombstone: compaction's business, not the index's. Of a copy that became an original, the
   * newer revision replaces the document, whichever of the two topics is read first.
   */
  record Skip(ConsumerRecord<byte[], byte[]> source) implements Task {}
}
