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
import java.util.function.ToIntFunction;
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
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/**
 * The whole enricher, in the order records flow.
 *
 * <p>Records meet on the partition that can decide: drafts on that of their site (what is printed
 * everywhere, and which revision is it?), probes on those of the index (who was here before?),
 * letters on that of the site again: what the index answers, and what articles that may be copies
 * ask each other. Revisions that wait for a reply lie where the reply comes, so only small records
 * travel to and fro.
 */
final class EnrichTopology {
  private EnrichTopology() {}

  static Topology build(Topics topics, Steps steps) {
    return build(topics, steps, DuplicateSettings.DEFAULTS);
  }

  static Topology build(Topics topics, Steps steps, DuplicateSettings settings) {
    var builder = new StreamsBuilder();
    Stores.all(settings).forEach(builder::addStateStore);
    int partitions = topics.raw().partitions();

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
            .selectKey((source, draft) -> draft.articleId(), Named.as("key-by-article"))
            .repartition(by("drafts", Draft.class, partitions, draft -> Site.home(draft.uri())))
            .process(Learner::new, Named.as("learn-boilerplate"), Stores.SITES);

    // Among its own revisions, and then among all articles.
    KStream<String, Revised> revised =
        drafts.process(
            () -> new Reviser(settings, partitions),
            Named.as("revise"),
            Stores.REVISIONS,
            Stores.STANDINGS,
            Stores.PENDING,
            Stores.DELIBERATIONS,
            Stores.SKETCHES);
    KStream<String, Matched> matched =
        revised
            .flatMapValues(only(Probe.class), Named.as("ask"))
            .repartition(by("probes", Probe.class, partitions, EnrichTopology::part))
            .process(
                () -> new Matcher(settings),
                Named.as("find-duplicates"),
                Stores.OWNERS,
                Stores.BANDS);
    matched
        .flatMapValues(only(Probe.class), Named.as("ask-further"))
        .to(whereItWasRead(), at("write-probes", Probe.class, EnrichTopology::part));
    KStream<String, Letter> letters =
        matched
            .flatMapValues(only(Letter.class), Named.as("answers"))
            .repartition(by("letters", Letter.class, partitions, EnrichTopology::home));
    KStream<String, Letter> testimonies =
        letters
            .flatMapValues(only(Letter.Question.class), Named.as("questions"))
            .process(
                () -> new Witness(settings),
                Named.as("testify"),
                Stores.REVISIONS,
                Stores.PENDING,
                Stores.STANDINGS,
                Stores.SKETCHES);
    KStream<String, Judged> judged =
        letters
            .flatMapValues(only(Letter.Reply.class), Named.as("replies"))
            .process(
                () -> new Judge(settings),
                Named.as("judge"),
                Stores.REVISIONS,
                Stores.PENDING,
                Stores.DELIBERATIONS,
                Stores.STANDINGS);
    judged
        .flatMapValues(only(Letter.class), Named.as("inquire"))
        .merge(testimonies, Named.as("correspondence"))
        .to(whereItWasRead(), at("write-letters", Letter.class, EnrichTopology::home));
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

  private static int part(Probe probe) {
    return probe.stop().part();
  }

  private static int home(Letter letter) {
    return letter.to().home();
  }

  private static <T> ValueMapper<Object, List<T>> only(Class<T> type) {
    return value -> type.isInstance(value) ? List.of(type.cast(value)) : List.of();
  }

  private static <T> Repartitioned<String, T> by(
      String name, Class<T> type, int partitions, ToIntFunction<T> place) {
    Serde<T> serde = new JsonSerde<>(type);
    return Repartitioned.<String, T>as(name)
        .withKeySerde(Serdes.String())
        .withValueSerde(serde)
        .withStreamPartitioner(at(place))
        .withNumberOfPartitions(partitions);
  }

  /**
   * A probe goes from stop to stop on one topic, and so do letters and their answers: streams
   * themselves have no loops.
   */
  private static <T> TopicNameExtractor<String, T> whereItWasRead() {
    return (key, value, context) -> context.topic();
  }

  private static <T> Produced<String, T> at(String name, Class<T> type, ToIntFunction<T> place) {
    return Produced.with(Serdes.String(), new JsonSerde<>(type), at(place)).withName(name);
  }

  private static <T> StreamPartitioner<String, T> at(ToIntFunction<T> place) {
    return (topic, key, value, partitions) ->
        Optional.of(Set.of(place.applyAsInt(value) % partitions));
  }

  private static <K, V> Consumed<K, V> read(Topic<K, V> topic, String name) {
    return Consumed.with(topic.key(), topic.value()).withName(name);
  }

  private static <K, V> Produced<K, V> write(Topic<K, V> topic, String name) {
    return Produced.with(topic.key(), topic.value()).withName(name);
  }
}
