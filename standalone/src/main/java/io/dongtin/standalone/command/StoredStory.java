package io.dongtin.standalone.command;

import io.dongtin.contract.Article;
import io.dongtin.contract.Duplicate;
import io.dongtin.contract.Topic;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.ledger.TopicReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An article as the topics have it, with those it shares its story with.
 *
 * @param original what it is a copy of; null for an original, or if that is gone
 * @param nearest the other copy that it is measured against, if there is one
 * @param copies of it, by id
 */
record StoredStory(
    Article article, @Nullable Article original, @Nullable Article nearest, List<Article> copies) {
  /** Reads both topics from their beginning; null if neither has the article. */
  static @Nullable StoredStory find(ProgramConfigs configs, String id) {
    Topic<String, Article> duplicates = configs.topics().duplicates();
    Map<String, Article> copies = new TreeMap<>();
    Map<String, Article> found = new HashMap<>();
    read(
        configs,
        duplicates,
        record -> {
          keep(found, Set.of(id), record);
          Article article = record.value();
          Duplicate link = article == null ? null : article.duplicate();
          if (article != null && link != null && link.of().equals(id)) {
            copies.put(record.key(), article);
          } else {
            copies.remove(record.key());
          }
        });
    Article copy = found.get(id);
    Duplicate link = copy == null ? null : copy.duplicate();
    Set<String> wanted = new HashSet<>(Set.of(id));
    if (link != null) {
      wanted.add(link.of());
    }
    Map<String, Article> originals = new HashMap<>();
    read(configs, configs.topics().enriched(), record -> keep(originals, wanted, record));
    String nearest = link == null ? null : link.nearest();
    if (nearest != null) {
      read(configs, duplicates, record -> keep(found, Set.of(nearest), record));
    }
    Article article = copy == null ? originals.get(id) : copy;
    return article == null
        ? null
        : new StoredStory(
            article,
            link == null ? null : originals.get(link.of()),
            nearest == null ? null : found.get(nearest),
            List.copyOf(copies.values()));
  }

  private static void read(
      ProgramConfigs configs,
      Topic<String, Article> topic,
      Consumer<ConsumerRecord<String, Article>> look) {
    try (var reader = TopicReader.fromBeginning(configs.kafkaClient(), topic)) {
      reader.toEnd(look);
    }
  }

  /** The latest of each; a tombstone takes back what was there. */
  private static void keep(
      Map<String, Article> found, Set<String> wanted, ConsumerRecord<String, Article> record) {
    if (wanted.contains(record.key())) {
      if (record.value() == null) {
        found.remove(record.key());
      } else {
        found.put(record.key(), record.value());
      }
    }
  }
}
