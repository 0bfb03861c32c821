package io.dongtin.enrich.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Labels that say which articles tell the same story.
 *
 * <p>Two forms, told apart by the heading. {@code id, cluster, kind}: every pair inside a cluster
 * is a copy and every other pair is not; a kind that begins with {@code t_} is a trap for the
 * {@code base} of the cluster whose name comes before the colon. {@code a, b, label}: {@code dup}
 * is a copy, {@code trap} is not, {@code soft} and {@code grey} are not scored, and what is not
 * listed is not a copy.
 */
public final class DuplicateTruth {
  private final Set<Pair> copies = new HashSet<>();
  private final Set<Pair> traps = new HashSet<>();
  private final Set<Pair> unscored = new HashSet<>();

  /** Two articles, whichever came first. */
  private record Pair(String smaller, String larger) {
    static Pair of(String one, String other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  private record Label(String id, String cluster, String kind) {}

  /** Pairwise, over the pairs that are scored. */
  public record Score(double precision, double recall, int trapsJoined, int traps) {
    public double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  private DuplicateTruth() {}

  /** Reads labels of either form. */
  public static DuplicateTruth read(Path file) throws IOException {
    List<String[]> rows =
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank())
            .map(line -> line.split("\t", -1))
            .toList();
    var truth = new DuplicateTruth();
    List<String[]> body = rows.subList(1, rows.size());
    if (rows.get(0)[0].equals("id")) {
      truth.addClusters(body.stream().map(row -> new Label(row[0], row[1], row[2])).toList());
    } else {
      body.forEach(row -> truth.addPair(Pair.of(row[0], row[1]), row[2]));
    }
    return truth;
  }

  private void addPair(Pair pair, String label) {
    switch (label) {
      case "dup" -> copies.add(pair);
      case "trap" -> traps.add(pair);
      default -> unscored.add(pair);
    }
  }

  private void addClusters(List<Label> labels) {
    Map<String, List<String>> clusters = new TreeMap<>();
    Map<String, String> bases = new HashMap<>();
    for (Label label : labels) {
      clusters.computeIfAbsent(label.cluster(), c -> new ArrayList<>()).add(label.id());
      if (label.kind().equals("base")) {
        bases.put(label.cluster(), label.id());
      }
    }
    clusters.values().forEach(ids -> copies.addAll(pairs(ids)));
    for (Label label : labels) {
      @Nullable String base = bases.get(label.cluster().split(":", -1)[0]);
      if (label.kind().startsWith("t_") && base != null) {
        traps.add(Pair.of(label.id(), base));
      }
    }
  }

  /** Scores stories: id of an article to the id of its story. */
  public Score score(Map<String, String> stories) {
    Map<String, List<String>> members = new TreeMap<>();
    stories.forEach((id, story) -> members.computeIfAbsent(story, s -> new ArrayList<>()).add(id));
    Set<Pair> joined = new HashSet<>();
    members.values().forEach(ids -> joined.addAll(pairs(ids)));
    long trapsJoined = joined.stream().filter(traps::contains).count();
    long right = joined.stream().filter(copies::contains).count();
    long scored = joined.stream().filter(pair -> !unscored.contains(pair)).count();
    return new Score(
        scored == 0 ? 0 : (double) right / scored,
        copies.isEmpty() ? 0 : (double) right / copies.size(),
        (int) trapsJoined,
        traps.size());
  }

  private static Set<Pair> pairs(List<String> ids) {
    Set<Pair> pairs = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        pairs.add(Pair.of(ids.get(i), ids.get(j)));
      }
    }
    return pairs;
  }
}
