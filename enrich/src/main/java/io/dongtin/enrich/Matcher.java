package io.dongtin.enrich;

import io.dongtin.enrich.duplicate.Band;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * A part of the index: answers who was in a band, or had the exact words, before. All probes for
 * one band come to one partition, one after the other, so of two articles that meet in a band
 * exactly one is first there.
 */
final class Matcher extends ContextualProcessor<String, Probe, String, Letter> {
  /** The last of so many may be a copy's original; a band with more of them is a common phrase. */
  private static final int MAX_SIGHTINGS = 32;

  private final Duration window;
  private KeyValueStore<String, Owner> owners;
  private WindowStore<String, Guests> bands;

  Matcher(Duration window) {
    this.window = window;
  }

  @Override
  public void init(ProcessorContext<String, Letter> context) {
    super.init(context);
    owners = context.getStateStore(Stores.OWNERS);
    bands = context.getStateStore(Stores.BANDS);
  }

  @Override
  public void process(Record<String, Probe> record) {
    Probe probe = record.value();
    Probe.Wording wording = probe.wording();
    Owner known = wording == null ? null : owners.get(wording.fingerprint());
    List<Letter.Sighting> sightings = new ArrayList<>();
    for (Band band : probe.bands()) {
      sightings.addAll(visit(probe, band, Instant.ofEpochMilli(record.timestamp())));
    }
    var answer =
        new Letter.Answer(
            probe.article(),
            probe.version(),
            probe.shard(),
            sightings,
            wording == null ? null : own(probe, wording, known),
            wording != null && known != null && known.knows(wording));
    context().forward(new Record<>(probe.article(), answer, record.timestamp()));
  }

  private Guest own(Probe probe, Probe.Wording wording, @Nullable Owner known) {
    Owner owner = known == null ? Owner.of(probe.guest(), wording) : known.with(wording);
    owners.put(wording.fingerprint(), owner);
    return owner.first();
  }

  /** Who was here before, on either side of the time: records do not come in its order. */
  private List<Letter.Sighting> visit(Probe probe, Band band, Instant time) {
    Instant day = time.truncatedTo(ChronoUnit.DAYS);
    List<Letter.Sighting> sightings = new ArrayList<>();
    try (WindowStoreIterator<Guests> days =
        bands.fetch(band.key(), day.minus(window), day.plus(window))) {
      while (days.hasNext()) {
        for (Visitor visitor : days.next().value.visitors()) {
          boolean another = !visitor.guest().article().equals(probe.article());
          if (another && visitor.signature().mayBeAlike(probe.signature())) {
            sightings.add(new Letter.Sighting(visitor.guest(), band.number()));
          }
        }
      }
    }
    enter(band, new Visitor(probe.guest(), probe.signature()), day.toEpochMilli());
    return sightings.subList(Math.max(0, sightings.size() - MAX_SIGHTINGS), sightings.size());
  }

  private void enter(Band band, Visitor visitor, long day) {
    Guests before = bands.fetch(band.key(), day);
    bands.put(band.key(), (before == null ? Guests.NONE : before).with(visitor), day);
  }
}
