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
 * @param awaited how many replies to probes and letters are still to come
 * @param found in the index
 * @param measured whether it is still like the original of its article's story; null if that was
 *     not asked
 * @param rounds of {@link #candidates} that were asked
 * @param ways that may lead to its story, the nearest first
 */
record Deliberation(
    long time,
    int awaited,
    Findings found,
    @Nullable Measured measured,
    int rounds,
    List<Way> ways) {
  Deliberation {
    ways = Lists.orEmpty(ways);
  }

  static Deliberation begin(long time, int probes) {
    return new Deliberation(time, probes, Findings.NONE, null, 0, List.of());
  }

  boolean waits() {
    return awaited > 0;
  }

  /** The other article that had the very words before, if one had. */
  @Nullable RevisionId repeated(String article) {
    RevisionId owner = found.owner();
    return owner == null || owner.article().equals(article) ? null : owner;
  }

  @Nullable Way nearest() {
    return ways.isEmpty() ? null : ways.getFirst();
  }

  Deliberation with(Letter.Reply reply) {
    return switch (reply) {
      case Letter.Answer answer ->
          new Deliberation(time, awaited - 1, found.with(answer.found()), measured, rounds, ways);
      case Letter.Likeness likeness ->
          new Deliberation(
              time,
              awaited - 1,
              found,
              likeness.measured() == null ? measured : likeness.measured(),
              rounds,
              waysWith(likeness));
      case Letter.Origin origin -> knowing(awaited - 1, waysWith(origin));
    };
  }

  private List<Way> waysWith(Letter.Likeness likeness) {
    Way way = likeness.way();
    return way == null || leadsBack(way.original(), likeness)
        ? ways
        : Lists.plus(ways, way).stream().sorted(Way.NEAREST_FIRST).toList();
  }

  /** A way that leads back to this article leads to no story; the next may. */
  private List<Way> waysWith(Letter.Origin origin) {
    List<Way> others = ways.subList(1, ways.size());
    return origin.original() == null || leadsBack(origin.original(), origin)
        ? others
        : Lists.joined(List.of(ways.getFirst().in(origin.original())), others);
  }

  /** To the story that the article itself told when it was last remembered. */
  private static boolean leadsBack(@Nullable Original original, Letter.Reply reply) {
    return original != null && original.id().equals(reply.to().article());
  }

  Deliberation asking(int more) {
    return knowing(awaited + more, ways);
  }

  Deliberation comparing(int candidates) {
    return new Deliberation(time, awaited + candidates, found, measured, rounds + 1, ways);
  }

  /** What repeats the words of an owner is its copy, unless that leads back to this one. */
  Deliberation repeating(RevisionId repeated) {
    return new Deliberation(
        time, awaited, found.withoutOwner(), measured, rounds, List.of(Way.toOwner(repeated)));
  }

  private Deliberation knowing(int replies, List<Way> known) {
    return new Deliberation(time, replies, found, measured, rounds, known);
  }

  /** The revisions to compare with next, and the bands in which each of them was first. */
  Map<RevisionId, List<Integer>> candidates() {
    List<RevisionId> met = found.sightings().stream().map(Findings.Sighting::id).toList();
    Map<RevisionId, List<Integer>> candidates = new TreeMap<>();
    for (RevisionId id : MostMet.of(met, rounds)) {
      candidates.put(
          id,
          found.sightings().stream()
              .filter(sighting -> sighting.id().equals(id))
              .map(Findings.Sighting::band)
              .sorted()
              .toList());
    }
    return candidates;
  }
}
