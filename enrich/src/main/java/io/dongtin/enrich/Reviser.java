package io.dongtin.enrich;

import io.dongtin.contract.Receipt;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.enrich.duplicate.Fingerprint;
import io.dongtin.enrich.duplicate.Sketch;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Tells a new revision from one that is there already, article by article. A new revision waits in
 * {@link Stores#PENDING} for the answers to its {@link Probe}s.
 */
final class Reviser extends ContextualProcessor<String, Draft, String, Revised> {
  private final DuplicateSettings settings;
  private final Probe.Spread spread;
  private Memory<Revision> revisions;
  private Memory<Standing> standings;
  private KeyValueStore<String, Pending> pending;
  private KeyValueStore<String, Deliberation> deliberations;
  private Memory<Sketch> sketches;

  Reviser(DuplicateSettings settings, int partitions) {
    this.settings = settings;
    this.spread = new Probe.Spread(settings.shards(), partitions);
  }

  @Override
  public void init(ProcessorContext<String, Revised> context) {
    super.init(context);
    revisions = Memory.of(context, Stores.REVISIONS, settings.memory());
    standings = Memory.of(context, Stores.STANDINGS, settings.memory());
    pending = context.getStateStore(Stores.PENDING);
    deliberations = context.getStateStore(Stores.DELIBERATIONS);
    sketches = Memory.of(context, Stores.SKETCHES, settings.window());
  }

  @Override
  public void process(Record<String, Draft> record) {
    String article = record.key();
    Draft draft = record.value();
    Revision last = revisions.get(article);
    standings.renew(article);
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
    var id = new RevisionId(article, version, Site.home(draft.uri()));
    List<Probe> probes = Probe.of(id, wording, sketch, spread);
    String key = id.key();
    revisions.put(article, revision);
    pending.put(key, new Pending(draft.revision(version, revision.firstSeen()), sketch));
    deliberations.put(key, Deliberation.begin(record.timestamp(), probes.size()));
    sketches.put(key, sketch);
    for (Probe probe : probes) {
      context().forward(new Record<>(probe.key(), probe, record.timestamp()));
    }
  }

  private void settle(Record<String, Draft> record, Receipt receipt) {
    context().forward(new Record<>(record.key(), new Settled(receipt), record.timestamp()));
  }
}
