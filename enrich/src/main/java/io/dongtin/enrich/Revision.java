package io.dongtin.enrich;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What enrich remembers of an article: which revision is the last, and which bytes and drops it
 * came from.
 *
 * @param textHash of the last revision: see {@link Draft#textHash}
 * @param sources the bytes and drops that have been settled for this article, oldest first
 */
record Revision(int version, Instant firstSeen, String textHash, List<Source> sources) {
  /** Sources remembered; an article is rarely dropped in more forms. */
  private static final int MAX_SOURCES = 32;

  /** No text and no bytes have this hash. */
  private static final String FORGOTTEN = "forgotten";

  /** The bytes of one drop. */
  record Source(String drop, String sha256) {
    static Source of(Draft draft) {
      return new Source(draft.drop().id(), draft.sha256());
    }
  }

  static Revision first(Draft draft) {
    return new Revision(1, draft.seen(), draft.textHash(), List.of(Source.of(draft)));
  }

  /** Whether this very drop was settled before: ingest published it again after a crash. */
  boolean hasSettled(Draft draft) {
    return sources.stream().anyMatch(source -> source.drop().equals(draft.drop().id()));
  }

  /** Whether a draft says nothing new: bytes that were here before, or the text of last time. */
  boolean alreadySays(Draft draft) {
    return textHash.equals(draft.textHash())
        || sources.stream().anyMatch(source -> source.sha256().equals(draft.sha256()));
  }

  Revision next(Draft draft) {
    Instant first = textHash.equals(FORGOTTEN) ? draft.seen() : firstSeen;
    return new Revision(version + 1, first, draft.textHash(), with(draft));
  }

  Revision seenAgain(Draft draft) {
    return new Revision(version, firstSeen, textHash, with(draft));
  }

  /** This revision as one that brought the bytes of another article: its drops, and no text. */
  Revision forgotten() {
    List<Source> drops =
        sources.stream().map(source -> new Source(source.drop(), FORGOTTEN)).toList();
    return new Revision(version, firstSeen, FORGOTTEN, drops);
  }

  private List<Source> with(Draft draft) {
    var all = new ArrayList<>(sources);
    all.add(Source.of(draft));
    return List.copyOf(all.subList(Math.max(0, all.size() - MAX_SOURCES), all.size()));
  }
}
