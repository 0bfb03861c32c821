package io.dongtin.enrich.evaluate;

/** A name in a text: its type, {@code PER}, {@code ORG} or {@code LOC}, and where it stands. */
record NameLabel(int start, int end, String type) {
  boolean overlaps(NameLabel other) {
    return start < other.end && other.start < end;
  }
}
