package io.dongtin.enrich.page.story;

import java.util.BitSet;

/** What a stretch of text speaks of: the numbers that {@link Topics} gave to its terms. */
record Topic(BitSet terms) {

  /** How many terms there are. */
  int size() {
    return terms.cardinality();
  }

  /** Adds what another stretch speaks of. */
  void add(Topic other) {
    terms.or(other.terms);
  }

  /** The share of the terms of the side with fewer that the other side has too, 0 to 1. */
  double sharedWith(Topic other) {
    int fewer = Math.min(size(), other.size());
    BitSet common = (BitSet) terms.clone();
    common.and(other.terms);
    return fewer == 0 ? 1 : (double) common.cardinality() / fewer;
  }
}
