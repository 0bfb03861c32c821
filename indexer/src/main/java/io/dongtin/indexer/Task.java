package io.dongtin.indexer;

import io.dongtin.contract.Article;
import io.dongtin.contract.Drop;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A record from Kafka, and what is to be done about it before its offset may be committed. */
sealed interface Task {

  /** The record as it came. */
  ConsumerRecord<byte[], byte[]> source();

  default TopicPartition partition() {
    return new TopicPartition(source().topic(), source().partition());
  }

  /** A document is to be written. */
  sealed interface Store extends Task {
    Write write();

    /** How much of memory and of a request it takes. */
    default int bytes() {
      return write().document().length;
    }
  }

  /** Index the article, then say so in a receipt. */
  record StoreArticle(ConsumerRecord<byte[], byte[]> source, Article article, Write write)
      implements Store {}

  /** Enter the receipt in the ledger. */
  record StoreReceipt(ConsumerRecord<byte[], byte[]> source, Write write) implements Store {}

  /**
   * It is not what the topic promises: to the dead letters.
   *
   * @param drop that it came from, if that can be told and no other receipt speaks of it
   * @param kind why, as a code
   * @param words why, for people
   */
  record Bury(ConsumerRecord<byte[], byte[]> source, @Nullable Drop drop, String kind, String words)
      implements Task {}

  /**
   * A tombstone: compaction's business, not the index's. Of a copy that became an original, the
   * newer revision replaces the document, whichever of the two topics is read first.
   */
  record Skip(ConsumerRecord<byte[], byte[]> source) implements Task {}
}
