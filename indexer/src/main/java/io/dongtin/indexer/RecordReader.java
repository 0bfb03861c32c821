package io.dongtin.indexer;

import io.dongtin.contract.Article;
import io.dongtin.contract.DeadLetter;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Topic;
import io.dongtin.contract.Topics;
import io.dongtin.indexer.Task.Bury;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Decides what each record asks for. */
final class RecordReader {
  /** What no document and no receipt can do without; JSON has no way to demand it. */
  private static final List<Required<Article>> OF_AN_ARTICLE =
      List.of(
          new Required<>("id", Article::id),
          new Required<>("uri", Article::uri),
          new Required<>("firstseen", Article::firstseen),
          new Required<>("body", article -> article.text().body()),
          new Required<>("drop", article -> named(article.drop())));

  private static final List<Required<Receipt>> OF_A_RECEIPT =
      List.of(
          new Required<>("drop", receipt -> named(receipt.drop())),
          new Required<>("stage", Receipt::stage),
          new Required<>("outcome", Receipt::outcome));

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
      return source.topic().equals(topics.receipts().name())
          ? read(source, value(topics.receipts(), source))
          : read(source, value(articles(source.topic()), source));
    } catch (SerializationException e) {
      return new Bury(source, null, "unreadable-record", DeadLetter.words(e));
    }
  }

  private Task read(ConsumerRecord<byte[], byte[]> source, Article article) {
    String lacking = lacking(OF_AN_ARTICLE, article);
    if (!lacking.isEmpty()) {
      return new Bury(
          source, named(article.drop()), "incomplete-article", "the article lacks " + lacking);
    }
    try {
      return new Task.StoreArticle(source, article, documents.write(article));
    } catch (IllegalArgumentException e) {
      return new Bury(source, article.drop(), "unfit-article", DeadLetter.words(e));
    }
  }

  private Task read(ConsumerRecord<byte[], byte[]> source, Receipt receipt) {
    String lacking = lacking(OF_A_RECEIPT, receipt);
    if (!lacking.isEmpty()) {
      return new Bury(source, null, "incomplete-receipt", "the receipt lacks " + lacking);
    }
    try {
      return new Task.StoreReceipt(source, documents.write(receipt));
    } catch (IllegalArgumentException e) {
      return new Bury(source, null, "unfit-receipt", DeadLetter.words(e));
    }
  }

  private Topic<String, Article> articles(String name) {
    return name.equals(topics.duplicates().name()) ? topics.duplicates() : topics.enriched();
  }

  private static <T> T value(Topic<String, T> topic, ConsumerRecord<byte[], byte[]> source) {
    @Nullable T value =
        topic.value().deserializer().deserialize(source.topic(), source.headers(), source.value());
    if (value == null) {
      throw new SerializationException("a record of " + source.topic() + " is the JSON null");
    }
    return value;
  }

  private static <T> String lacking(List<Required<T>> required, T value) {
    return required.stream()
        .filter(field -> field.value().apply(value) == null)
        .map(Required::name)
        .collect(Collectors.joining(", "));
  }

  /** A drop without an id can have no receipt. */
  private static @Nullable Drop named(@Nullable Drop drop) {
    return drop == null || drop.id() == null ? null : drop;
  }

  private record Required<T>(String name, Function<T, @Nullable Object> value) {}
}
