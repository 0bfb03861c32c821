package io.dongtin.enrich;

import io.dongtin.contract.Duplicate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from all that is known of a revision for now. */
sealed interface Ruling {
  /** It may be a copy: compare with these, and say in which bands each of them was first. */
  record Compare(Map<Guest, List<Integer>> candidates) implements Ruling {}

  /** It is a copy: ask what it is a copy of for the story. */
  record Follow(Deliberation known, Way way) implements Ruling {}

  /** All is known: it is original, or, if there is a way, tells the story of another. */
  record Settle(@Nullable Way way, String story) implements Ruling {}

  /** It tells what the article told before, of which this is a copy, if of anything. */
  record Revise(@Nullable Duplicate duplicate) implements Ruling {}

  /** The same bytes under another name are no article of their own. */
  record Forget(String owner) implements Ruling {}

  /** The ruling on a revision whose earlier revisions are all decided. */
  static Ruling on(String article, Deliberation known, Standing standing) {
    if (standing.story() != null) {
      return revise(known, standing.way(), standing.story());
    }
    String repeated = known.repeated(article);
    if (repeated != null && known.sameBytes()) {
      return new Forget(repeated);
    }
    Deliberation now = repeated == null ? known : known.repeating(repeated);
    Way nearest = now.nearest();
    if (nearest != null) {
      return nearest.story() == null
          ? new Follow(now, nearest)
          : new Settle(nearest, nearest.story());
    }
    Map<Guest, List<Integer>> candidates = now.candidates();
    return candidates.isEmpty() ? new Settle(null, article) : new Compare(candidates);
  }

  /** A further revision keeps its story; of a copy, how like it still is has to be measured. */
  private static Ruling revise(Deliberation known, @Nullable Way way, String story) {
    if (way == null) {
      return new Revise(null);
    }
    if (known.rounds() == 0) {
      return new Compare(Map.of(new Guest(story, Letter.Comparison.LAST_VERSION), List.of()));
    }
    Way measured = known.nearest();
    return new Revise((measured == null ? way : measured).copyIn(story));
  }
}
