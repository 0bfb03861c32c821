package io.dongtin.enrich;

import io.dongtin.enrich.duplicate.Band;
import io.dongtin.enrich.duplicate.Signature;
import io.dongtin.enrich.duplicate.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The question "who was here before?", sent to a shard of the index.
 *
 * @param article id of the article that asks
 * @param version its revision that asks
 * @param bands those of its bands that this shard keeps
 * @param signature tells whom it meets in a band by chance
 * @param wording its exact words, if this shard keeps them
 */
record Probe(
    int shard,
    String article,
    int version,
    List<Band> bands,
    Signature signature,
    @Nullable Wording wording)
    implements Revised {
  Probe {
    bands = Lists.orEmpty(bands);
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

  /** The probes of a revision: one for each shard that keeps any of its bands or its words. */
  static List<Probe> of(String article, int version, Wording wording, Sketch sketch, int shards) {
    Map<Integer, List<Band>> bands = new TreeMap<>();
    bands.put(wording.shard(shards), new ArrayList<>());
    for (Band band : sketch.bands()) {
      bands.computeIfAbsent(band.shard(shards), shard -> new ArrayList<>()).add(band);
    }
    List<Probe> probes = new ArrayList<>();
    bands.forEach(
        (shard, kept) ->
            probes.add(
                new Probe(
                    shard,
                    article,
                    version,
                    kept,
                    sketch.signature(),
                    shard == wording.shard(shards) ? wording : null)));
    return probes;
  }

  /** The revision that asks, as it is remembered. */
  Guest guest() {
    return new Guest(article, version);
  }

  /** The key that brings it to its shard's partition. */
  String key() {
    return Integer.toString(shard);
  }
}
