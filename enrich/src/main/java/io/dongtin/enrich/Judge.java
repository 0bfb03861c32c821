package io.dongtin.enrich;

import io.dongtin.contract.Article;
import io.dongtin.contract.Receipt;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a pending revision is: first it hears what the index knows, then the articles that
 * were there before, and if it is a copy it asks for the story.
 *
 * <p>Revisions of one article are decided and go out in the order of their numbers, although the
 * replies come from different partitions. The first that goes out decides what the article is.
 */
final class Judge extends ContextualProcessor<String, Letter.Reply, String, Judged> {
  private final DuplicateSettings settings;
  private Memory<Revision> revisions;
  private KeyValueStore<String, Pending> pending;
  private KeyValueStore<String, Deliberation> deliberations;
  private Memory<Standing> standings;

  Judge(DuplicateSettings settings) {
    this.settings = settings;
  }

  @Override
  public void init(ProcessorContext<String, Judged> context) {
    super.init(context);
    revisions = Memory.of(context, Stores.REVISIONS, settings.memory());
    pending = context.getStateStore(Stores.PENDING);
    deliberations = context.getStateStore(Stores.DELIBERATIONS);
    standings = Memory.of(context, Stores.STANDINGS, settings.memory());
  }

  @Override
  public void process(Record<String, Letter.Reply> record) {
    Letter.Reply reply = record.value();
    String key = reply.to().key();
    Deliberation before = deliberations.get(key);
    if (before == null) {
      throw new IllegalStateException("nobody asked for the reply to " + key);
    }
    deliberations.put(key, before.with(reply));
    boolean concluded = true;
    while (concluded) {
      Case first = first(reply.to().article());
      concluded = first != null && !first.known().waits() && rule(first);
    }
  }

  /** A revision and what is known of it. */
  private record Case(String key, Pending waiting, Deliberation known) {
    Article article() {
      return waiting.article();
    }
  }

  /** The earliest revision of an article that has not gone out. */
  private @Nullable Case first(String article) {
    try (KeyValueIterator<String, Pending> waiting =
        pending.prefixScan(Pending.prefix(article), new StringSerializer())) {
      if (!waiting.hasNext()) {
        return null;
      }
      var next = waiting.next();
      return new Case(next.key, next.value, deliberations.get(next.key));
    }
  }

  /** Whether all is said about it now; if not, letters are on their way. */
  private boolean rule(Case about) {
    Article article = about.article();
    Ruling ruling = Ruling.on(article.id(), about.known(), standing(article.id()));
    return switch (ruling) {
      case Ruling.Measure measure -> measure(about, measure.original());
      case Ruling.Compare compare -> compare(about, compare.candidates());
      case Ruling.Follow follow -> follow(about, follow.known(), follow.way());
      case Ruling.Settle settle -> settle(about, settle.way(), settle.original());
      case Ruling.Revise revise -> revise(about, revise.way(), revise.original());
      case Ruling.Forget forget -> forget(about, forget.owner());
    };
  }

  private boolean measure(Case about, RevisionId original) {
    deliberations.put(about.key(), about.known().asking(1));
    compare(about, original, List.of());
    return false;
  }

  private boolean compare(Case about, Map<RevisionId, List<Integer>> candidates) {
    deliberations.put(about.key(), about.known().comparing(candidates.size()));
    candidates.forEach((candidate, bands) -> compare(about, candidate, bands));
    return false;
  }

  private void compare(Case about, RevisionId candidate, List<Integer> bands) {
    Pending waiting = about.waiting();
    send(about, new Letter.Comparison(candidate, waiting.id(), waiting.sketch(), bands));
  }

  private boolean follow(Case about, Deliberation known, Way way) {
    Article article = about.article();
    deliberations.put(about.key(), known.asking(1));
    Standing before = standing(article.id());
    keep(article.id(), before);
    stand(about, article.id(), before.on(way, article.version()));
    send(about, Letter.Trace.from(about.waiting().id(), way));
    return false;
  }

  private boolean settle(Case about, @Nullable Way way, @Nullable Original known) {
    Article article = about.article();
    Original original = known == null ? Original.of(article) : known;
    Standing before = standing(article.id());
    keep(article.id(), before);
    stand(about, article.id(), before.settled(way, original, article.version()));
    return publish(about, way, original, way == null && before.wentOutAsCopy());
  }

  private boolean revise(Case about, @Nullable Way way, Original original) {
    Article article = about.article();
    stand(about, article.id(), standing(article.id()).with(article.version()));
    return publish(about, way, original, false);
  }

  private boolean publish(Case about, @Nullable Way way, Original original, boolean changesSides) {
    Article alone = about.article();
    Article article = way == null ? alone : alone.as(way.link(original, alone));
    Receipt receipt =
        Receipt.of(article, Receipt.Stage.ENRICH, Receipt.Outcome.ENRICHED, article.seen());
    return conclude(about, new Verdict.Publish(article, receipt, changesSides));
  }

  /** The address may bring an article of its own one day; this revision stands for its owner. */
  private boolean forget(Case about, RevisionId owner) {
    Article article = about.article();
    Revision last = revisions.get(article.id());
    if (last != null && last.version() == article.version()) {
      revisions.put(article.id(), last.forgotten());
    }
    stand(about, about.key(), Standing.alias(Way.toOwner(owner)));
    Receipt receipt = Receipt.unchanged(article.drop(), owner.article(), null, article.seen());
    return conclude(about, new Settled(receipt));
  }

  private boolean conclude(Case about, Verdict verdict) {
    pending.delete(about.key());
    deliberations.delete(about.key());
    context().forward(new Record<>(about.article().id(), verdict, about.known().time()));
    return true;
  }

  private Standing standing(String article) {
    Standing standing = standings.get(article);
    return standing == null ? Standing.UNKNOWN : standing;
  }

  /** The revisions that went out keep the story they told when this one tells another. */
  private void keep(String article, Standing before) {
    if (before.original() != null) {
      for (int version = before.from(); version <= before.to(); version++) {
        standings.put(Pending.key(article, version), before.kept());
      }
    }
  }

  /** Traces that wait for where the article stands are sent on their way again. */
  private void stand(Case about, String key, Standing standing) {
    String article = about.article().id();
    List<Letter.Trace> waiting = standing(article).waiting();
    standings.delete(article);
    standings.put(key, standing);
    waiting.forEach(trace -> send(about, trace));
  }

  private void send(Case about, Letter letter) {
    context().forward(new Record<>(letter.key(), letter, about.known().time()));
  }
}
