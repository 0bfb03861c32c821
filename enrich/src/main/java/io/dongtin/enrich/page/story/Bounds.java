package io.dongtin.enrich.page.story;

/** The part of a page that may belong to one story: positions from the first to before the end. */
record Bounds(int from, int end) {
  boolean hold(int position) {
    return position >= from && position < end;
  }
}
