package io.dongtin.enrich;

import io.dongtin.contract.Duplicate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article stands among the others: first nothing is known; then perhaps {@code link}, the
 * article it is a copy of; at last {@code story}, the original that this leads to. A link may be
 * given up for another if it leads back; a story is never changed.
 *
 * @param link the article it is a copy of, or null for an original
 * @param story id of the original; its own for an original
 * @param published whether a revision of it went out; if not it only stands for its link, and is
 *     never an original
 * @param waiting traces that cannot go on before this changes
 */
record Standing(
    @Nullable Duplicate link,
    @Nullable String story,
    boolean published,
    List<Letter.Trace> waiting) {
  static final Standing UNKNOWN = new Standing(null, null, true, List.of());

  Standing {
    waiting = Lists.orEmpty(waiting);
  }

  static Standing copyOf(Duplicate link) {
    return new Standing(link, null, true, List.of());
  }

  static Standing settled(@Nullable Duplicate link, String story) {
    return new Standing(link, story, true, List.of());
  }

  /** Of an address that brought the bytes of another article, and no article of its own. */
  static Standing alias(String owner) {
    return new Standing(new Duplicate(owner, Duplicate.Kind.EXACT, 1), null, false, List.of());
  }

  Standing with(Letter.Trace trace) {
    return new Standing(link, story, published, Lists.plus(waiting, trace));
  }
}
