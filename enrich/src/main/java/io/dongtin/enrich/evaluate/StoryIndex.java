package io.dongtin.enrich.evaluate;

import io.dongtin.enrich.duplicate.Band;
import io.dongtin.enrich.duplicate.Comparer;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.enrich.duplicate.Fingerprint;
import io.dongtin.enrich.duplicate.MostMet;
import io.dongtin.enrich.duplicate.Signature;
import io.dongtin.enrich.duplicate.Sketch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds stories as the topology does when articles come one after the other, with maps for state
 * stores.
 */
public final class StoryIndex implements Stories {
  private final Comparer comparer;
  private final Map<String, String> owners = new HashMap<>();
  private final Map<Band, List<String>> bands = new HashMap<>();
  private final Map<String, Signature> signatures = new HashMap<>();
  private final Map<String, Sketch> sketches = new HashMap<>();
  private final Map<String, String> stories = new HashMap<>();

  public StoryIndex(DuplicateSettings settings) {
    comparer = new Comparer(settings);
  }

  @Override
  public String add(String id, String headline, String body) {
    String fingerprint = Fingerprint.of(headline, body);
    Sketch sketch = Sketch.of(fingerprint, body);
    String owner = owners.putIfAbsent(fingerprint, id);
    List<String> met = meet(id, sketch);
    String nearest = owner == null ? nearest(sketch, met) : owner;
    String story = nearest == null ? id : stories.getOrDefault(nearest, nearest);
    sketches.put(id, sketch);
    stories.put(id, story);
    return story;
  }

  private List<String> meet(String id, Sketch sketch) {
    List<String> met = new ArrayList<>();
    Signature signature = sketch.signature();
    signatures.put(id, signature);
    for (Band band : sketch.bands()) {
      List<String> there = bands.computeIfAbsent(band, b -> new ArrayList<>());
      for (String other : there) {
        if (signature.mayBeAlike(signatures.getOrDefault(other, signature))) {
          met.add(other);
        }
      }
      there.add(id);
    }
    return met;
  }

  private @Nullable String nearest(Sketch sketch, List<String> met) {
    int round = 0;
    String nearest = null;
    List<String> candidates = MostMet.of(met, round);
    while (nearest == null && !candidates.isEmpty()) {
      nearest = nearestOf(sketch, candidates);
      round++;
      candidates = MostMet.of(met, round);
    }
    return nearest;
  }

  /** The most similar of the candidates; of equals the smaller id. */
  private @Nullable String nearestOf(Sketch sketch, List<String> candidates) {
    String nearest = null;
    double most = 0;
    for (String candidate : candidates.stream().sorted().toList()) {
      Sketch known = sketches.get(candidate);
      var resemblance = known == null ? null : comparer.resemblance(sketch, known);
      if (resemblance != null && resemblance.similarity() > most) {
        nearest = candidate;
        most = resemblance.similarity();
      }
    }
    return nearest;
  }
}
