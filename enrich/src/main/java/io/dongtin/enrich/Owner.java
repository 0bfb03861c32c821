package io.dongtin.enrich;

import java.util.ArrayList;
import java.util.List;

/**
 * The article that had a fingerprint first.
 *
 * @param sources SHA-256 of the bytes that told it, the owner's and its copies', oldest first
 */
record Owner(String article, List<String> sources) {
  private static final int MAX_SOURCES = 32;

  static Owner of(Probe probe) {
    return new Owner(probe.article(), List.of(probe.sha256()));
  }

  boolean knows(Probe probe) {
    return sources.contains(probe.sha256());
  }

  Owner with(Probe probe) {
    if (knows(probe) || sources.size() == MAX_SOURCES) {
      return this;
    }
    var all = new ArrayList<>(sources);
    all.add(probe.sha256());
    return new Owner(article, List.copyOf(all));
  }
}
