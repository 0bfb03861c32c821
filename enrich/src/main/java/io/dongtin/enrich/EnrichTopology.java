package io.dongtin.enrich;

import io.dongtin.contract.Article;
import io.dongtin.contract.JsonSerde;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Topic;
import io.dongtin.contract.Topics;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.apache.kafka.streams.processor.TopicNameExtractor;

/**
 * The whole enricher, in the order records flow.
 *
 * <p>Records meet on the partition that can decide: drafts by site (what is printed everywhere?),
 * then by article id (which revision is it?), probes by shard of the index (who was here before?),
 * letters by article id again: what the shards answer, and what articles that may be copies ask
 * each other. Revisions that wait for a reply lie where the reply comes, so only small records
 * travel to and fro.
 */
final class EnrichTopology {
  /** To the topic of letters, from which a letter is answered: streams themselves have no loops. */
  private static final TopicNameExtractor<String, Letter> BACK =
      (article, letter, context) -> context.topic();

  private EnrichTopology() {}

  static Topology build(Topics topics, Steps steps) {
    return build(topics, steps, DuplicateSettings.DEFAULTS);
  }

  static Topology build(Topics topics, Steps steps, DuplicateSettings settings) {
    var builder = new StreamsBuilder();
    builder.addStateStore(Stores.sites());
    builder.addStateStore(Stores.revisions());
    builder.addStateStore(Stores.pending());
    builder.addStateStore(Stores.deliberations());
    builder.addStateStore(Stores.standings());
    builder.addStateStore(Stores.sketches(settings.window()));
    builder.addStateStore(Stores.owners());
    builder.addStateStore(Stores.bands(settings.window()));

    // One page: from its bytes to drafts, with nothing remembered.
    KStream<String, RawArticle> raw =
        builder.stream(topics.raw().name(), read(topics.raw(), "read-raw"));
    KStream<String, Steps.Parsed> parsed = raw.mapValues(steps::parse, Named.as("parse"));
    KStream<String, Steps.Cleaned> cleaned = parsed.mapValues(steps::clean, Named.as("clean"));
    // All stories of a page or none: whatever fails, fails before the first of them goes on.
    KStream<String, List<Draft>> described =
        cleaned.mapValues(steps::describe, Named.as("describe"));
    KStream<String, List<Draft>> tagged = described.mapValues(steps::tag, Named.as("tag"));
    KStream<String, Draft> stories = tagged.flatMapValues(drafts -> drafts, Named.as("stories"));

    // Among the pages of its site: what they all print is not part of any story.
    KStream<String, Draft> drafts =
        stories
            .selectKey((source, draft) -> Site.of(draft), Named.as("key-by-site"))
            .repartition(by("sites", Draft.class, topics))
            .process(Learner::new, Named.as("learn-boilerplate"), Stores.SITES);

    // Among its own revisions, and then among all articles.
    KStream<String, Revised> revised =
        drafts
            .repartition(by("drafts", Draft.class, topics))
            .process(
                () -> new Reviser(settings.shards()),
                Named.as("revise"),
                Stores.REVISIONS,
                Stores.PENDING,
                Stores.DELIBERATIONS,
                Stores.SKETCHES);
    KStream<String, Letter> letters =
        revised
            .flatMapValues(only(Probe.class), Named.as("ask"))
            .repartition(
                by("probes", Probe.class, topics)
                    .withStreamPartitioner(EnrichTopology::partitionOfShard))
            .process(
                () -> new Matcher(settings.window()),
                Named.as("find-duplicates"),
                Stores.OWNERS,
                Stores.BANDS)
            .repartition(by("letters", Letter.class, topics));
    KStream<String, Letter> testimonies =
        letters
            .flatMapValues(only(Letter.Question.class), Named.as("questions"))
            .process(
                () -> new Witness(settings),
                Named.as("testify"),
                Stores.REVISIONS,
                Stores.STANDINGS,
                Stores.SKETCHES);
    KStream<String, Judged> judged =
        letters
            .flatMapValues(only(Letter.Reply.class), Named.as("replies"))
            .process(
                Judge::new,
                Named.as("judge"),
                Stores.REVISIONS,
                Stores.PENDING,
                Stores.DELIBERATIONS,
                Stores.STANDINGS);
    judged
        .flatMapValues(only(Letter.class), Named.as("inquire"))
        .merge(testimonies, Named.as("correspondence"))
        .to(
            BACK,
            Produced.with(Serdes.String(), new JsonSerde<>(Letter.class))
                .withName("write-letters"));
    KStream<String, Verdict> verdicts =
        judged.flatMapValues(only(Verdict.class), Named.as("verdicts"));

    // Out: originals and copies, and a receipt for every drop.
    KStream<String, Article> articles =
        verdicts.flatMapValues(Verdict::articles, Named.as("publish"));
    articles
        .filter((id, article) -> article.isOriginal(), Named.as("originals"))
        .to(topics.enriched().name(), write(topics.enriched(), "write-originals"));
    KStream<String, Article> tombstones =
        verdicts
            .filter((id, verdict) -> verdict.leavesCopies(), Named.as("no-copies-any-more"))
            .mapValues(verdict -> null, Named.as("tombstones"));
    articles
        .filterNot((id, article) -> article.isOriginal(), Named.as("copies"))
        .merge(tombstones, Named.as("copies-and-tombstones"))
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

  private static Optional<Set<Integer>> partitionOfShard(
      String topic, String shard, Probe probe, int partitions) {
    return Optional.of(Set.of(probe.shard() % partitions));
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
