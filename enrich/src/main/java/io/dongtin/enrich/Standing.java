package io.dongtin.enrich;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article stands among the others: first nothing is known; then perhaps the way, the
 * article it is a copy of; at last the original that this leads to. A way may be given up for
 * another if it leads back; the story of a revision that went out is never changed. When a further
 * revision of a copy tells another story, the earlier ones keep a standing of their own.
 *
 * @param way to its story; null for an original
 * @param original of its story; itself for an original
 * @param from the first revision of which this is said
 * @param to the last revision that went out; 0 if none did
 * @param waiting traces that cannot go on before this changes
 */
record Standing(
    @Nullable Way way, @Nullable Original original, int from, int to, List<Letter.Trace> waiting) {
  static final Standing UNKNOWN = new Standing(null, null, 1, 0, List.of());

  Standing {
    waiting = Lists.orEmpty(waiting);
  }

  /** Of a revision that only brought the bytes of another article. */
  static Standing alias(Way way) {
    return new Standing(way, null, 1, 0, List.of());
  }

  /** Whether the story of this revision is known. */
  boolean tells(int version) {
    return original != null && version <= to;
  }

  boolean isOriginal() {
    return original != null && way == null;
  }

  /** Whether a revision went out as a copy, and none as an original. */
  boolean wentOutAsCopy() {
    return to > 0 && !isOriginal();
  }

  /** While a revision goes this way to see where it leads. */
  Standing on(Way chosen, int version) {
    return new Standing(chosen, null, version, to, List.of());
  }

  Standing settled(@Nullable Way chosen, Original known, int version) {
    return new Standing(chosen, known, version, version, List.of());
  }

  /** A further revision that tells the same story. */
  Standing with(int version) {
    return new Standing(way, original, from, version, List.of());
  }

  Standing with(Letter.Trace trace) {
    return new Standing(way, original, from, to, Lists.plus(waiting, trace));
  }

  /** What earlier revisions keep when a further one tells another story. */
  Standing kept() {
    return new Standing(way, original, from, to, List.of());
  }
}
