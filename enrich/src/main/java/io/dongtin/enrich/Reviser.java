package io.dongtin.enrich;

import io.dongtin.contract.Receipt;
import io.dongtin.enrich.duplicate.Fingerprint;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Tells a new revision from one that is there already, article by article. A new revision waits in
 * {@link Stores#PENDING} for the answer to its {@link Probe}.
 */
final class Reviser extends ContextualProcessor<String, Draft, String, Revised> {
  private KeyValueStore<String, Revision> revisions;
  private KeyValueStore<String, Pending> pending;

  @Override
  public void init(ProcessorContext<String, Revised> context) {
    super.init(context);
    revisions = context.getStateStore(Stores.REVISIONS);
    pending = context.getStateStore(Stores.PENDING);
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
    var waiting = new Pending(draft.revision(revision.version(), revision.firstSeen()), null);
    revisions.put(article, revision);
    pending.put(Pending.key(article, revision.version()), waiting);
    String fingerprint = Fingerprint.of(draft.description().headline(), draft.text().body());
    var probe = new Probe(fingerprint, article, revision.version(), draft.sha256());
    context().forward(new Record<>(fingerprint, probe, record.timestamp()));
  }

  private void settle(Record<String, Draft> record, Receipt receipt) {
    context().forward(new Record<>(record.key(), new Settled(receipt), record.timestamp()));
  }
}
