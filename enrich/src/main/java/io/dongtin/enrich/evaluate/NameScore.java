package io.dongtin.enrich.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts of names found, wanted and right, by type; exact spans. */
final class NameScore {
  private static final String ALL = "all";

  private static final class Counts {
    int wanted;
    int found;
    int right;

    double f1() {
      return wanted + found == 0 ? 0 : 2.0 * right / (wanted + found);
    }
  }

  private final Map<String, Counts> byType = new TreeMap<>();

  void add(Set<NameLabel> gold, Set<NameLabel> found) {
    for (NameLabel label : gold) {
      of(label).forEach(counts -> counts.wanted++);
    }
    for (NameLabel label : found) {
      boolean right = gold.contains(label);
      for (Counts counts : of(label)) {
        counts.found++;
        counts.right += right ? 1 : 0;
      }
    }
  }

  private List<Counts> of(NameLabel label) {
    return List.of(counts(ALL), counts(label.type()));
  }

  private Counts counts(String type) {
    return byType.computeIfAbsent(type, key -> new Counts());
  }

  /** F1 over all types and of each. */
  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-52s all %.3f  PER %.3f  ORG %.3f  LOC %.3f",
        name,
        counts(ALL).f1(),
        counts("PER").f1(),
        counts("ORG").f1(),
        counts("LOC").f1());
  }
}
