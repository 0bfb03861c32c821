package io.dongtin.enrich;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Answers who had a fingerprint first. All probes for one fingerprint come to one partition, one
 * after the other, so of two copies that arrive at once exactly one is first.
 */
final class Matcher extends ContextualProcessor<String, Probe, String, Answer> {
  private KeyValueStore<String, Owner> owners;

  @Override
  public void init(ProcessorContext<String, Answer> context) {
    super.init(context);
    owners = context.getStateStore(Stores.OWNERS);
  }

  @Override
  public void process(Record<String, Probe> record) {
    Probe probe = record.value();
    Owner known = owners.get(probe.fingerprint());
    Owner owner = known == null ? Owner.of(probe) : known.with(probe);
    boolean sameBytes = known != null && known.knows(probe);
    owners.put(probe.fingerprint(), owner);
    var answer = new Answer(probe.article(), probe.version(), owner.article(), sameBytes);
    context().forward(new Record<>(probe.article(), answer, record.timestamp()));
  }
}
