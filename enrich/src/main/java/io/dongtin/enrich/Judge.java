package io.dongtin.enrich;

import io.dongtin.contract.Article;
import io.dongtin.contract.Duplicate;
import io.dongtin.contract.Receipt;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Decides what a pending revision is once its answer is in. Revisions of one article go out in the
 * order of their numbers, although the answers to their probes come from different partitions.
 */
final class Judge extends ContextualProcessor<String, Answer, String, Verdict> {
  private KeyValueStore<String, Revision> revisions;
  private KeyValueStore<String, Pending> pending;

  @Override
  public void init(ProcessorContext<String, Verdict> context) {
    super.init(context);
    revisions = context.getStateStore(Stores.REVISIONS);
    pending = context.getStateStore(Stores.PENDING);
  }

  @Override
  public void process(Record<String, Answer> record) {
    Answer answer = record.value();
    String key = Pending.key(answer.article(), answer.version());
    Pending asked = pending.get(key);
    if (asked == null) {
      throw new IllegalStateException("nobody asked for the answer to " + key);
    }
    pending.put(key, new Pending(asked.article(), answer));
    for (Answered ready : ready(answer.article())) {
      pending.delete(Pending.key(ready.article().id(), ready.article().version()));
      context().forward(new Record<>(record.key(), verdict(ready), record.timestamp()));
    }
  }

  /** The revisions that are answered, up to the first that is not. */
  private List<Answered> ready(String article) {
    List<Answered> ready = new ArrayList<>();
    try (KeyValueIterator<String, Pending> waiting =
        pending.prefixScan(Pending.prefix(article), new StringSerializer())) {
      while (waiting.hasNext()) {
        Pending next = waiting.next().value;
        if (next.answer() == null) {
          break;
        }
        ready.add(new Answered(next.article(), next.answer()));
      }
    }
    return ready;
  }

  private record Answered(Article article, Answer answer) {}

  private Verdict verdict(Answered answered) {
    Article article = answered.article();
    Answer answer = answered.answer();
    if (answer.isOriginal()) {
      return publish(article);
    }
    if (answer.sameBytes() && article.version() == 1) {
      forget(article);
      return new Settled(Receipt.unchanged(article.drop(), answer.owner(), null, article.seen()));
    }
    return publish(article.as(new Duplicate(answer.owner(), Duplicate.Kind.EXACT, 1)));
  }

  /** The same bytes under another name are no article of their own: its id is free again. */
  private void forget(Article article) {
    Revision last = revisions.get(article.id());
    if (last != null && last.version() == article.version()) {
      revisions.delete(article.id());
    }
  }

  private static Verdict publish(Article article) {
    return new Verdict.Publish(
        article,
        Receipt.of(article, Receipt.Stage.ENRICH, Receipt.Outcome.ENRICHED, article.seen()));
  }
}
