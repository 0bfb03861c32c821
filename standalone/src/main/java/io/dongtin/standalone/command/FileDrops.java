package io.dongtin.standalone.command;

import io.dongtin.contract.Drop;
import io.dongtin.standalone.Arrivals.Arrival;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The drops of one file and how far each has come. */
final class FileDrops {
  private final String path;
  private final Map<String, Arrival> last = new LinkedHashMap<>();

  FileDrops(String path) {
    this.path = path;
  }

  /** Takes note of an arrival, if it is of this file. */
  void add(Arrival arrival) {
    if (arrival.receipt().drop().path().equals(path)) {
      last.merge(arrival.receipt().drop().id(), arrival, FileDrops::further);
    }
  }

  /** Whether each drop that is known has come to its end, and one is known. */
  boolean areSettled() {
    Collection<Arrival> all = last.values();
    return !all.isEmpty() && all.stream().allMatch(one -> one.receipt().outcome().isFinal());
  }

  List<Arrival> inOrder() {
    return last.values().stream()
        .sorted(
            Comparator.comparingInt((Arrival one) -> one.receipt().drop().index())
                .thenComparing(one -> one.receipt().drop().id(), FileDrops::byStory))
        .toList();
  }

  /** Receipts of several partitions may be read out of their order. */
  private static Arrival further(Arrival one, Arrival other) {
    return one.receipt().outcome().isFinal() ? one : other;
  }

  /** Sorts {@code id} before {@code id.2}: see {@link Drop#story}. */
  private static int byStory(String one, String other) {
    int length = Integer.compare(one.length(), other.length());
    return length != 0 ? length : one.compareTo(other);
  }
}
