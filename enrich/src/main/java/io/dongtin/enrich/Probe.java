package io.dongtin.enrich;

import io.dongtin.enrich.duplicate.Band;
import io.dongtin.enrich.duplicate.Signature;
import io.dongtin.enrich.duplicate.Sketch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The question "who was here before?", on its way through the index.
 *
 * <p>The bands and the words of an article lie on shards, and shards on partitions; a probe goes to
 * each partition once, whatever it keeps of the article. With the probes goes one answer, from the
 * last stop of a route: as many routes as leave the messages of an article within the shards it
 * touches and three, so that none is longer than it must be.
 *
 * @param asker the revision that asks
 * @param signature tells whom it meets in a band by chance
 * @param route where to ask, the next stop first
 * @param found at earlier stops
 */
record Probe(RevisionId asker, Signature signature, List<Stop> route, Findings found)
    implements Revised, Matched {
  Probe {
    route = Lists.orEmpty(route);
  }

  /**
   * A part of the index that lies on one partition.
   *
   * @param bands those of the asker's bands that are kept there
   * @param wording its exact words, if they are kept there
   */
  record Stop(int part, List<Band> bands, @Nullable Wording wording) {
    Stop {
      bands = Lists.orEmpty(bands);
    }
  }

  /**
   * The very words of an article.
   *
   * @param sha256 of the bytes it was read from
   */
  record Wording(String fingerprint, String sha256) {
    int shard(int shards) {
      return Math.floorMod(fingerprint.hashCode(), shards);
    }
  }

  /** How the index is spread. */
  record Spread(int shards, int partitions) {
    int part(int shard) {
      return shard % partitions;
    }
  }

  /** The probes of a revision: one for each route. */
  static List<Probe> of(RevisionId asker, Wording wording, Sketch sketch, Spread spread) {
    Set<Integer> shards = new HashSet<>();
    Map<Integer, List<Band>> parts = new TreeMap<>();
    int home = wording.shard(spread.shards());
    shards.add(home);
    parts.put(spread.part(home), new ArrayList<>());
    for (Band band : sketch.bands()) {
      int shard = band.shard(spread.shards());
      shards.add(shard);
      parts.computeIfAbsent(spread.part(shard), part -> new ArrayList<>()).add(band);
    }
    List<Stop> stops = new ArrayList<>();
    parts.forEach(
        (part, bands) ->
            stops.add(new Stop(part, bands, part == spread.part(home) ? wording : null)));
    // The draft is a message too, and so is the answer of each route.
    int routes = Math.min(stops.size(), shards.size() + 2 - stops.size());
    List<Probe> probes = new ArrayList<>();
    for (int i = 0; i < routes; i++) {
      List<Stop> route = stops.subList(i * stops.size() / routes, (i + 1) * stops.size() / routes);
      probes.add(new Probe(asker, sketch.signature(), route, Findings.NONE));
    }
    return probes;
  }

  Stop stop() {
    return route.getFirst();
  }

  /** To the next stop, or home with the answer. */
  Matched with(Findings more) {
    Findings all = found.with(more);
    return route.size() == 1
        ? new Letter.Answer(asker, all)
        : new Probe(asker, signature, route.subList(1, route.size()), all);
  }

  /** The key that brings it to the partition of its next stop. */
  String key() {
    return Integer.toString(stop().part());
  }
}
