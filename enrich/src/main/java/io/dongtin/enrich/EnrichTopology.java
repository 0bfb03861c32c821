package io.dongtin.enrich;

import io.dongtin.contract.Article;
import io.dongtin.contract.JsonSerde;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Topic;
import io.dongtin.contract.Topics;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.kstream.ValueMapper;

/**
 * The whole enricher, in the order records flow.
 *
 * <p>Records meet on the partition that can decide: drafts by article id (which revision is it?),
 * probes by fingerprint (who said it first?), answers by article id again. Revisions that wait for
 * an answer lie where the answer comes, so only small records travel to and fro.
 */
final class EnrichTopology {
  private EnrichTopology() {}

  static Topology build(Topics topics, Steps steps) {
    var builder = new StreamsBuilder();
    builder.addStateStore(Stores.revisions());
    builder.addStateStore(Stores.pending());
    builder.addStateStore(Stores.owners());

    // One page: from its bytes to drafts, with nothing remembered.
    KStream<String, RawArticle> raw =
        builder.stream(topics.raw().name(), read(topics.raw(), "read-raw"));
    KStream<String, Steps.Parsed> parsed = raw.mapValues(steps::parse, Named.as("parse"));
    KStream<String, Steps.Cleaned> cleaned = parsed.mapValues(steps::clean, Named.as("clean"));
    KStream<String, Draft> described = cleaned.flatMapValues(steps::describe, Named.as("describe"));
    KStream<String, Draft> drafts = described.mapValues(steps::tag, Named.as("tag"));

    // Among its own revisions, and then among all articles.
    KStream<String, Revised> revised =
        drafts
            .selectKey((source, draft) -> draft.articleId(), Named.as("key-by-article"))
            .repartition(by("drafts", Draft.class, topics))
            .process(Reviser::new, Named.as("revise"), Stores.REVISIONS, Stores.PENDING);
    KStream<String, Answer> answers =
        revised
            .flatMapValues(only(Probe.class), Named.as("ask"))
            .repartition(by("probes", Probe.class, topics))
            .process(Matcher::new, Named.as("find-duplicates"), Stores.OWNERS);
    KStream<String, Verdict> verdicts =
        answers
            .repartition(by("answers", Answer.class, topics))
            .process(Judge::new, Named.as("judge"), Stores.REVISIONS, Stores.PENDING);

    // Out: originals and copies, and a receipt for every drop.
    KStream<String, Article> articles =
        verdicts.flatMapValues(Verdict::articles, Named.as("publish"));
    articles
        .filter((id, article) -> article.isOriginal(), Named.as("originals"))
        .to(topics.enriched().name(), write(topics.enriched(), "write-originals"));
    articles
        .filterNot((id, article) -> article.isOriginal(), Named.as("copies"))
        .to(topics.duplicates().name(), write(topics.duplicates(), "write-copies"));

    // Two sinks for one topic: merged, they would tie the parsing of pages to the partitions, and
    // so to the tasks, that decide about articles.
    cleaned
        .flatMapValues(Steps.Cleaned::rejections, Named.as("reject"))
        .process(Reporter::new, Named.as("report-rejected"))
        .to(topics.receipts().name(), write(topics.receipts(), "write-rejections"));
    revised
        .flatMapValues(only(Settled.class), Named.as("unchanged"))
        .mapValues(Settled::receipt, Named.as("unchanged-receipt"))
        .merge(verdicts.mapValues(Verdict::receipt, Named.as("receipt")), Named.as("receipts"))
        .process(Reporter::new, Named.as("report"))
        .to(topics.receipts().name(), write(topics.receipts(), "write-receipts"));
    return builder.build();
  }

  private static <T> ValueMapper<Object, List<T>> only(Class<T> type) {
    return value -> type.isInstance(value) ? List.of(type.cast(value)) : List.of();
  }

  private static <T> Repartitioned<String, T> by(String name, Class<T> type, Topics topics) {
    Serde<T> serde = new JsonSerde<>(type);
    return Repartitioned.<String, T>as(name)
        .withKeySerde(Serdes.String())
        .withValueSerde(serde)
        .withNumberOfPartitions(topics.raw().partitions());
  }

  private static <K, V> Consumed<K, V> read(Topic<K, V> topic, String name) {
    return Consumed.with(topic.key(), topic.value()).withName(name);
  }

  private static <K, V> Produced<K, V> write(Topic<K, V> topic, String name) {
    return Produced.with(topic.key(), topic.value()).withName(name);
  }
}
