package io.dongtin.enrich;

import io.dongtin.contract.Article;
import io.dongtin.contract.Duplicate;
import io.dongtin.enrich.duplicate.Comparer.Resemblance;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A way to a story: an article that another may be a copy of.
 *
 * @param article id of that article
 * @param version the revision of it that the copy resembles
 * @param original of its story, or null while that is not known
 */
record Way(String article, int version, Resemblance like, @Nullable Original original) {
  static final int ANY_VERSION = 0;

  static final Comparator<Way> NEAREST_FIRST =
      Comparator.comparing((Way way) -> way.like().kind() != Duplicate.Kind.EXACT)
          .thenComparing(way -> way.like().similarity(), Comparator.reverseOrder())
          .thenComparing(Way::article)
          .thenComparingInt(Way::version);

  static Way toOwner(Guest owner) {
    return new Way(owner.article(), owner.version(), Resemblance.EXACT, null);
  }

  Way in(Original known) {
    return new Way(article, version, like, known);
  }

  /** What its end makes of the article that went it. */
  Duplicate link(Original known, Article copy) {
    return new Duplicate(
        known.id(),
        article.equals(known.id()) ? null : article,
        like.kind(),
        like.similarity(),
        like.shared(),
        known.lag(copy));
  }
}
