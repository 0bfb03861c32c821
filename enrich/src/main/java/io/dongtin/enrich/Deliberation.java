package io.dongtin.enrich;

import io.dongtin.contract.Duplicate;
import io.dongtin.enrich.duplicate.MostMet;
import java.util.Comparator;
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
 * @param owner id of the article that had its words first
 * @param sameBytes whether the owner was read from the very same bytes
 * @param compared whether those who were in its bands were asked
 * @param questions how many replies to letters are awaited
 * @param ways to a story: the articles it may be a copy of, the nearest first
 */
record Deliberation(
    long time,
    List<Integer> shards,
    List<Letter.Sighting> sightings,
    @Nullable String owner,
    boolean sameBytes,
    boolean compared,
    int questions,
    List<Way> ways) {
  private static final Comparator<Duplicate> NEAREST_FIRST =
      Comparator.comparing((Duplicate link) -> link.kind() != Duplicate.Kind.EXACT)
          .thenComparing(Duplicate::similarity, Comparator.reverseOrder())
          .thenComparing(Duplicate::of);

  /** An article that this is a copy of, and its story, once that is known. */
  record Way(Duplicate link, @Nullable String story) {}

  Deliberation {
    shards = Lists.orEmpty(shards);
    sightings = Lists.orEmpty(sightings);
    ways = Lists.orEmpty(ways);
  }

  static Deliberation begin(long time, List<Probe> probes) {
    List<Integer> shards = probes.stream().map(Probe::shard).toList();
    return new Deliberation(time, shards, List.of(), null, false, false, 0, List.of());
  }

  boolean waits() {
    return !shards.isEmpty() || questions > 0;
  }

  /** The other article that had the very words before, if one had. */
  @Nullable String repeated(String article) {
    return owner == null || owner.equals(article) ? null : owner;
  }

  /** The nearest of the articles it may be a copy of. */
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
              compared,
              questions,
              ways);
      case Letter.Likeness likeness -> knowing(questions - 1, waysWith(likeness));
      case Letter.Origin origin -> knowing(questions - 1, waysWith(origin));
    };
  }

  private List<Way> waysWith(Letter.Likeness likeness) {
    return likeness.link() == null
        ? ways
        : Lists.plus(ways, new Way(likeness.link(), likeness.story())).stream()
            .sorted(Comparator.comparing(Way::link, NEAREST_FIRST))
            .toList();
  }

  /** A way that leads back to this article leads to no story; the next may. */
  private List<Way> waysWith(Letter.Origin origin) {
    List<Way> others = ways.subList(1, ways.size());
    return origin.isCircle()
        ? others
        : Lists.joined(List.of(new Way(ways.getFirst().link(), origin.story())), others);
  }

  Deliberation asking(int more) {
    return knowing(questions + more, ways);
  }

  Deliberation comparing(int candidates) {
    return new Deliberation(
        time, shards, sightings, owner, sameBytes, true, questions + candidates, ways);
  }

  /** What repeats the words of an owner is its copy, unless that leads back to this one. */
  Deliberation repeating(String repeated) {
    var exact = new Way(new Duplicate(repeated, Duplicate.Kind.EXACT, 1), null);
    return new Deliberation(
        time, shards, sightings, null, sameBytes, compared, questions, List.of(exact));
  }

  private Deliberation knowing(int awaited, List<Way> known) {
    return new Deliberation(time, shards, sightings, owner, sameBytes, compared, awaited, known);
  }

  /** The revisions to compare with, and the bands in which each of them was first. */
  Map<Guest, List<Integer>> candidates() {
    List<Guest> met = sightings.stream().map(Letter.Sighting::guest).toList();
    Map<Guest, List<Integer>> candidates = new TreeMap<>();
    for (Guest guest : MostMet.of(met)) {
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
