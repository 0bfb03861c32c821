package io.dongtin.enrich;

import io.dongtin.enrich.Letter.Measured;
import io.dongtin.enrich.duplicate.MostMet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a revision that waits for its verdict.
 *
 * @param time of the record it came with
 * @param shards whose answers are awaited
 * @param sightings who was in its bands before
 * @param owner the revision that had its words first
 * @param sameBytes whether the owner was read from the very same bytes
 * @param measured whether it is still like the original of its article's story; null if that was
 *     not asked
 * @param rounds of {@link #candidates} that were asked
 * @param questions how many replies to letters are awaited
 * @param ways that may lead to its story, the nearest first
 */
record Deliberation(
    long time,
    List<Integer> shards,
    List<Letter.Sighting> sightings,
    @Nullable Guest owner,
    boolean sameBytes,
    @Nullable Measured measured,
    int rounds,
    int questions,
    List<Way> ways) {
  Deliberation {
    shards = Lists.orEmpty(shards);
    sightings = Lists.orEmpty(sightings);
    ways = Lists.orEmpty(ways);
  }

  static Deliberation begin(long time, List<Probe> probes) {
    List<Integer> shards = probes.stream().map(Probe::shard).toList();
    return new Deliberation(time, shards, List.of(), null, false, null, 0, 0, List.of());
  }

  boolean waits() {
    return !shards.isEmpty() || questions > 0;
  }

  /** The other article that had the very words before, if one had. */
  @Nullable Guest repeated(String article) {
    return owner == null || owner.article().equals(article) ? null : owner;
  }

  @Nullable Way nearest() {
    return ways.isEmpty() ? null : ways.getFirst();
  }

  Deliberation with(Letter.Reply reply) {
    return switch (reply) {
      case Letter.Answer answer ->
          new Deliberation(
              time,
              shards.stream().filter(shard -> shard != answer.shard()).toList(),
              Lists.joined(sightings, answer.sightings()),
              answer.owner() == null ? owner : answer.owner(),
              sameBytes || answer.sameBytes(),
              measured,
              rounds,
              questions,
              ways);
      case Letter.Likeness likeness ->
          new Deliberation(
              time,
              shards,
              sightings,
              owner,
              sameBytes,
              likeness.measured() == null ? measured : likeness.measured(),
              rounds,
              questions - 1,
              waysWith(likeness));
      case Letter.Origin origin -> knowing(questions - 1, waysWith(origin));
    };
  }

  private List<Way> waysWith(Letter.Likeness likeness) {
    return likeness.way() == null
        ? ways
        : Lists.plus(ways, likeness.way()).stream().sorted(Way.NEAREST_FIRST).toList();
  }

  /** A way that leads back to this article leads to no story; the next may. */
  private List<Way> waysWith(Letter.Origin origin) {
    List<Way> others = ways.subList(1, ways.size());
    return origin.original() == null
        ? others
        : Lists.joined(List.of(ways.getFirst().in(origin.original())), others);
  }

  Deliberation asking(int more) {
    return knowing(questions + more, ways);
  }

  Deliberation comparing(int candidates) {
    return new Deliberation(
        time,
        shards,
        sightings,
        owner,
        sameBytes,
        measured,
        rounds + 1,
        questions + candidates,
        ways);
  }

  /** What repeats the words of an owner is its copy, unless that leads back to this one. */
  Deliberation repeating(Guest repeated) {
    return new Deliberation(
        time,
        shards,
        sightings,
        null,
        sameBytes,
        measured,
        rounds,
        questions,
        List.of(Way.toOwner(repeated)));
  }

  private Deliberation knowing(int awaited, List<Way> known) {
    return new Deliberation(
        time, shards, sightings, owner, sameBytes, measured, rounds, awaited, known);
  }

  /** The revisions to compare with next, and the bands in which each of them was first. */
  Map<Guest, List<Integer>> candidates() {
    List<Guest> met = sightings.stream().map(Letter.Sighting::guest).toList();
    Map<Guest, List<Integer>> candidates = new TreeMap<>();
    for (Guest guest : MostMet.of(met, rounds)) {
      candidates.put(
          guest,
          sightings.stream()
              .filter(sighting -> sighting.guest().equals(guest))
              .map(Letter.Sighting::band)
              .sorted()
              .toList());
    }
    return candidates;
  }
}
