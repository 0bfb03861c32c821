package io.dongtin.enrich;

import io.dongtin.enrich.duplicate.Band;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A part of the index: finds who was in a band, or had the exact words, before. All probes for one
 * band come to one partition, one after the other, so of two articles that meet in a band exactly
 * one is first there.
 */
final class Matcher extends ContextualProcessor<String, Probe, String, Matched> {
  /** The last of so many may be a copy's original; a band with more of them is a common phrase. */
  private static final int MAX_SIGHTINGS = 32;

  private final DuplicateSettings settings;
  private Memory<Owner> owners;
  private Memory<Visitors> bands;

  Matcher(DuplicateSettings settings) {
    this.settings = settings;
  }

  @Override
  public void init(ProcessorContext<String, Matched> context) {
    super.init(context);
    owners = Memory.of(context, Stores.OWNERS, settings.memory());
    bands = Memory.of(context, Stores.BANDS, settings.window());
  }

  @Override
  public void process(Record<String, Probe> record) {
    Probe probe = record.value();
    Probe.Wording wording = probe.stop().wording();
    List<Findings.Sighting> sightings = new ArrayList<>();
    for (Band band : probe.stop().bands()) {
      sightings.addAll(visit(probe, band));
    }
    Owner known = wording == null ? null : owners.get(wording.fingerprint());
    var found =
        new Findings(
            sightings,
            wording == null ? null : own(probe, wording, known),
            wording != null && known != null && known.knows(wording));
    Matched next = probe.with(found);
    String key =
        switch (next) {
          case Probe further -> further.key();
          case Letter.Answer answer -> answer.key();
        };
    context().forward(new Record<>(key, next, record.timestamp()));
  }

  private RevisionId own(Probe probe, Probe.Wording wording, @Nullable Owner known) {
    Owner owner = known == null ? Owner.of(probe.asker(), wording) : known.with(wording);
    owners.put(wording.fingerprint(), owner);
    return owner.first();
  }

  private List<Findings.Sighting> visit(Probe probe, Band band) {
    List<Findings.Sighting> sightings = new ArrayList<>();
    for (Visitors period : bands.all(band.key())) {
      for (Visitor visitor : period.all()) {
        boolean another = !visitor.id().article().equals(probe.asker().article());
        if (another && visitor.signature().mayBeAlike(probe.signature())) {
          sightings.add(new Findings.Sighting(visitor.id(), band.number()));
        }
      }
    }
    enter(band, new Visitor(probe.asker(), probe.signature()));
    return sightings.subList(Math.max(0, sightings.size() - MAX_SIGHTINGS), sightings.size());
  }

  private void enter(Band band, Visitor visitor) {
    Visitors before = bands.latest(band.key());
    bands.put(band.key(), (before == null ? Visitors.NONE : before).with(visitor));
  }
}
