package io.dongtin.enrich;

import io.dongtin.contract.Receipt;
import io.dongtin.enrich.duplicate.Fingerprint;
import io.dongtin.enrich.duplicate.Sketch;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/**
 * Tells a new revision from one that is there already, article by article. A new revision waits in
 * {@link Stores#PENDING} for the answers to its {@link Probe}s.
 */
final class Reviser extends ContextualProcessor<String, Draft, String, Revised> {
  private final int shards;
  private KeyValueStore<String, Revision> revisions;
  private KeyValueStore<String, Pending> pending;
  private KeyValueStore<String, Deliberation> deliberations;
  private WindowStore<String, Sketch> sketches;

  Reviser(int shards) {
    this.shards = shards;
  }

  @Override
  public void init(ProcessorContext<String, Revised> context) {
    super.init(context);
    revisions = context.getStateStore(Stores.REVISIONS);
    pending = context.getStateStore(Stores.PENDING);
    deliberations = context.getStateStore(Stores.DELIBERATIONS);
    sketches = context.getStateStore(Stores.SKETCHES);
  }

  @Override
  public void process(Record<String, Draft> record) {
    String article = record.key();
    Draft draft = record.value();
    Revision last = revisions.get(article);
    if (last == null) {
      ask(record, Revision.first(draft));
    } else if (last.hasSettled(draft)) {
      return; // Its receipts are written; a second set would count the drop twice.
    } else if (last.alreadySays(draft)) {
      revisions.put(article, last.seenAgain(draft));
      settle(record, Receipt.unchanged(draft.drop(), article, last.version(), draft.seen()));
    } else {
      ask(record, last.next(draft));
    }
  }

  private void ask(Record<String, Draft> record, Revision revision) {
    Draft draft = record.value();
    String article = record.key();
    int version = revision.version();
    String fingerprint = Fingerprint.of(draft.description().headline(), draft.text().body());
    Sketch sketch = Sketch.of(fingerprint, draft.text().body());
    var wording = new Probe.Wording(fingerprint, draft.sha256());
    List<Probe> probes = Probe.of(article, version, wording, sketch, shards);
    String key = Pending.key(article, version);
    revisions.put(article, revision);
    pending.put(key, new Pending(draft.revision(version, revision.firstSeen()), sketch));
    deliberations.put(key, Deliberation.begin(record.timestamp(), probes));
    sketches.put(key, sketch, record.timestamp());
    for (Probe probe : probes) {
      context().forward(new Record<>(probe.key(), probe, record.timestamp()));
    }
  }

  private void settle(Record<String, Draft> record, Receipt receipt) {
    context().forward(new Record<>(record.key(), new Settled(receipt), record.timestamp()));
  }
}
