package io.dongtin.enrich;

import io.dongtin.contract.Article;
import io.dongtin.contract.Duplicate;
import io.dongtin.enrich.duplicate.Comparer.Resemblance;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A way to a story: an article that another may be a copy of.
 *
 * @param to the revision of that article that the copy resembles
 * @param original of its story, or null while that is not known
 */
record Way(RevisionId to, Resemblance like, @Nullable Original original) {
  static final Comparator<Way> NEAREST_FIRST =
      Comparator.comparing((Way way) -> way.like().kind() != Duplicate.Kind.EXACT)
          .thenComparing(way -> way.like().similarity(), Comparator.reverseOrder())
          .thenComparing(Way::to);

  static Way toOwner(RevisionId owner) {
    return new Way(owner, Resemblance.EXACT, null);
  }

  Way in(Original known) {
    return new Way(to, like, known);
  }

  /** What its end makes of the article that went it. */
  Duplicate link(Original known, Article copy) {
    return new Duplicate(
        known.id(),
        to.article().equals(known.id()) ? null : to.article(),
        like.kind(),
        like.similarity(),
        like.shared(),
        known.lag(copy));
  }
}
