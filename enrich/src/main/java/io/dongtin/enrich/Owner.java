package io.dongtin.enrich;

import java.util.List;

/**
 * The revision that had a fingerprint first.
 *
 * @param sources SHA-256 of the bytes that told it, the owner's and its copies', oldest first
 */
record Owner(RevisionId first, List<String> sources) {
  private static final int MAX_SOURCES = 32;

  static Owner of(RevisionId first, Probe.Wording wording) {
    return new Owner(first, List.of(wording.sha256()));
  }

  boolean knows(Probe.Wording wording) {
    return sources.contains(wording.sha256());
  }

  Owner with(Probe.Wording wording) {
    return knows(wording) || sources.size() == MAX_SOURCES
        ? this
        : new Owner(first, Lists.plus(sources, wording.sha256()));
  }
}
