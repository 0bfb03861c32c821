package io.dongtin.enrich;

import io.dongtin.contract.Duplicate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A way to a story: an article that another may be a copy of.
 *
 * @param version the revision that it resembles; {@link #ANY_VERSION} if it is the owner of its
 *     words
 * @param story of that article, or null while it is not known
 */
record Way(Duplicate link, int version, @Nullable String story) {
  static final int ANY_VERSION = 0;

  static final Comparator<Way> NEAREST_FIRST =
      Comparator.comparing((Way way) -> way.link().kind() != Duplicate.Kind.EXACT)
          .thenComparing(way -> way.link().similarity(), Comparator.reverseOrder())
          .thenComparing(way -> way.link().of())
          .thenComparingInt(Way::version);

  static Way toOwner(String owner) {
    return new Way(new Duplicate(owner, Duplicate.Kind.EXACT, 1), ANY_VERSION, null);
  }

  Way in(String known) {
    return new Way(link, version, known);
  }

  /** What its end makes of the article that went it. */
  Duplicate copyIn(String known) {
    return new Duplicate(known, link.kind(), link.similarity());
  }
}
