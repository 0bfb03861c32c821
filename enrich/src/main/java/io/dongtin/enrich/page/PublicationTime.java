package io.dongtin.enrich.page;

import io.dongtin.contract.Provenance.Source;
import io.dongtin.enrich.page.metadata.Candidate;
import io.dongtin.enrich.page.metadata.Field;
import io.dongtin.enrich.page.metadata.Moment;
import io.dongtin.enrich.page.metadata.Moments;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a story was published: the surest of what markup states, readers see and the address says.
 */
final class PublicationTime {
  private static final Duration WIDEST_ZONE = Duration.ofHours(14);
  private static final int ZONE_STEP_MINUTES = 15;

  private final Page page;
  private final Story story;
  private final Moments moments;

  /**
   * A time, the kind of place that states it, and how often such places are right; what is missing
   * in the time itself is not counted yet.
   */
  record Found(Moment moment, Source source, double confidence) {}

  PublicationTime(Page page, Story story, Moments moments) {
    this.page = page;
    this.story = story;
    this.moments = moments;
  }

  Optional<Found> find() {
    List<Found> stated = stated();
    VisibleDates dates = new VisibleDates(page, story, moments);
    Optional<Found> visible = dates.find().map(PublicationTime::seen);
    Optional<Found> best = stated.stream().findFirst();
    if (best.isEmpty()
        || visible.filter(seen -> seen.confidence() > best.get().confidence()).isPresent()) {
      return visible
          .map(seen -> fuller(seen, stated))
          .or(() -> best)
          .or(this::ofAddress)
          .or(() -> dates.labelled().map(PublicationTime::seen))
          .or(() -> dates.relative(moments.usualZone()).map(PublicationTime::seen));
    }
    List<Found> others = new ArrayList<>(stated);
    visible.ifPresent(others::add);
    return best.map(found -> inOwnZone(found, others));
  }

  /** Of two that tell the same day, the one that tells more: a printed time seldom has its zone. */
  private static Found fuller(Found seen, List<Found> stated) {
    if (seen.moment().hasZone()) {
      return seen;
    }
    return stated.stream()
        .filter(found -> found.moment().hasTime() && found.moment().hasZone())
        .filter(found -> found.moment().at().toLocalDate().equals(seen.moment().at().toLocalDate()))
        .findFirst()
        .map(found -> new Found(found.moment(), found.source(), seen.confidence()))
        .orElse(seen);
  }

  private static Found seen(VisibleDates.Found seen) {
    return new Found(seen.moment(), Source.VISIBLE_TEXT, seen.confidence());
  }

  /** What the page states is said of its first story. */
  private List<Found> stated() {
    List<Found> stated = new ArrayList<>();
    for (Candidate candidate : page.candidates().of(Field.PUBLISHED)) {
      moments
          .first(candidate.value())
          .filter(moment -> VisibleDates.isPlausible(moment, page.time()))
          .ifPresent(moment -> stated.add(new Found(moment, candidate.source(), trust(candidate))));
    }
    return stated;
  }

  private double trust(Candidate candidate) {
    return story.number() == 1 ? candidate.confidence() : candidate.confidence() / 2;
  }

  private Optional<Found> ofAddress() {
    return DateInAddress.find(Addresses.canonical(page), moments)
        .map(moment -> new Found(moment, Source.URI, 0.6));
  }

  /**
   * Machines often state UTC where another place gives the same moment by the newsroom's clock: the
   * day that readers know is the newsroom's.
   */
  private static Found inOwnZone(Found found, List<Found> others) {
    Moment moment = found.moment();
    if (!moment.hasTime() || !moment.hasZone() || !moment.at().getOffset().equals(ZoneOffset.UTC)) {
      return found;
    }
    for (Found other : others) {
      Optional<ZoneOffset> offset = offset(moment.at(), other.moment());
      if (offset.isPresent()) {
        OffsetDateTime local = moment.at().withOffsetSameInstant(offset.get());
        return new Found(new Moment(local, true, true), found.source(), found.confidence());
      }
    }
    return found;
  }

  /** The zone in which the other, whose clock may be rounded to minutes, is the same moment. */
  private static Optional<ZoneOffset> offset(OffsetDateTime utc, Moment other) {
    if (!other.hasTime()) {
      return Optional.empty();
    }
    if (other.hasZone()) {
      boolean same = Duration.between(utc, other.at()).abs().toMinutes() < 1;
      return same && !other.at().getOffset().equals(ZoneOffset.UTC)
          ? Optional.of(other.at().getOffset())
          : Optional.empty();
    }
    Duration ahead =
        Duration.between(
            utc.toLocalDateTime().withSecond(0).withNano(0),
            other.at().toLocalDateTime().withSecond(0).withNano(0));
    boolean isZone =
        !ahead.isZero()
            && ahead.abs().compareTo(WIDEST_ZONE) <= 0
            && ahead.toMinutes() % ZONE_STEP_MINUTES == 0;
    return isZone
        ? Optional.of(ZoneOffset.ofTotalSeconds(Math.toIntExact(ahead.toSeconds())))
        : Optional.empty();
  }
}
