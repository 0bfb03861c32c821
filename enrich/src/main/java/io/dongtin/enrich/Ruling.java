package io.dongtin.enrich;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from all that is known of a revision for now. */
sealed interface Ruling {
  /** It may be a copy: compare with these, and say in which bands each of them was first. */
  record Compare(Map<RevisionId, List<Integer>> candidates) implements Ruling {}

  /** It is a copy: ask what it is a copy of for the story. */
  record Follow(Deliberation known, Way way) implements Ruling {}

  /** It revises a copy: ask how like it still is to the original. */
  record Measure(RevisionId original) implements Ruling {}

  /** All is known: it is original, or, if there is a way, tells the story of another. */
  record Settle(@Nullable Way way, @Nullable Original original) implements Ruling {}

  /** It tells what the article told before, of which this is a copy, if of anything. */
  record Revise(@Nullable Way way, Original original) implements Ruling {}

  /** The same bytes under another name are no article of their own. */
  record Forget(RevisionId owner) implements Ruling {}

  /** The ruling on a revision whose earlier revisions are all decided. */
  static Ruling on(String article, Deliberation known, Standing standing) {
    Original original = standing.original();
    if (original == null) {
      RevisionId repeated = known.repeated(article);
      return repeated != null && known.found().sameBytes() && standing.to() == 0
          ? new Forget(repeated)
          : onFirst(article, known);
    }
    Way way = standing.way();
    if (way == null) {
      return new Revise(null, original);
    }
    if (known.measured() == null) {
      return new Measure(new RevisionId(original.id(), RevisionId.LAST, original.home()));
    }
    return switch (known.measured()) {
      case LIKE -> new Revise(known.nearest() == null ? way : known.nearest(), original);
      case UNLIKE -> onFirst(article, known);
    };
  }

  /** Of a revision that nothing earlier binds to a story. */
  private static Ruling onFirst(String article, Deliberation known) {
    RevisionId repeated = known.repeated(article);
    Deliberation now = repeated == null ? known : known.repeating(repeated);
    Way nearest = now.nearest();
    if (nearest != null) {
      return nearest.original() == null
          ? new Follow(now, nearest)
          : new Settle(nearest, nearest.original());
    }
    Map<RevisionId, List<Integer>> candidates = now.candidates();
    return candidates.isEmpty() ? new Settle(null, null) : new Compare(candidates);
  }
}
