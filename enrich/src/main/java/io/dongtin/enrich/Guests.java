package io.dongtin.enrich;

import java.util.List;

/** The revisions that came to a band on one day, in the order in which they came. */
record Guests(List<Visitor> visitors) {
  static final Guests NONE = new Guests(List.of());

  /** A band that more articles share on one day is a common phrase, which tells nothing. */
  private static final int MAX_GUESTS = 32;

  Guests {
    visitors = Lists.orEmpty(visitors);
  }

  Guests with(Visitor visitor) {
    return visitors.contains(visitor) || visitors.size() == MAX_GUESTS
        ? this
        : new Guests(Lists.plus(visitors, visitor));
  }
}
