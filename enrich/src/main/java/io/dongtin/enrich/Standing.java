package io.dongtin.enrich;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article stands among the others: first nothing is known; then perhaps the way, the
 * article it is a copy of; at last the story that this leads to. A way may be given up for another
 * if it leads back; a story is never changed.
 *
 * @param way to its story; null for an original
 * @param story id of the original; its own for an original
 * @param waiting traces that cannot go on before this changes
 */
record Standing(@Nullable Way way, @Nullable String story, List<Letter.Trace> waiting) {
  static final Standing UNKNOWN = new Standing(null, null, List.of());

  Standing {
    waiting = Lists.orEmpty(waiting);
  }

  static Standing on(Way way) {
    return new Standing(way, null, List.of());
  }

  static Standing settled(@Nullable Way way, String story) {
    return new Standing(way, story, List.of());
  }

  Standing with(Letter.Trace trace) {
    return new Standing(way, story, Lists.plus(waiting, trace));
  }
}
