package io.dongtin.enrich;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.dongtin.enrich.duplicate.Sketch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to the partition of an article, about it or for it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "letter")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Letter.Answer.class, name = "answer"),
  @JsonSubTypes.Type(value = Letter.Comparison.class, name = "comparison"),
  @JsonSubTypes.Type(value = Letter.Likeness.class, name = "likeness"),
  @JsonSubTypes.Type(value = Letter.Trace.class, name = "trace"),
  @JsonSubTypes.Type(value = Letter.Origin.class, name = "origin")
})
sealed interface Letter extends Judged {
  /** The revision, or with {@link RevisionId#ANY} the article, that it is for. */
  RevisionId to();

  /** The key of its record. */
  default String key() {
    return to().article();
  }

  /** What {@link Witness} is asked about an article, by the judge of another. */
  sealed interface Question extends Letter {}

  /** What {@link Judge} waits for, about a revision of its article. */
  sealed interface Reply extends Letter {}

  /** Who was there before: what the index found on one route. */
  record Answer(RevisionId to, Findings found) implements Reply, Matched {}

  /**
   * Is this revision of yours what mine was copied from?
   *
   * @param to the revision asked about, or the {@link RevisionId#LAST}
   * @param bands in which the article asked about was first; none to measure only, between two that
   *     are known to tell one story
   */
  record Comparison(RevisionId to, RevisionId asker, Sketch sketch, List<Integer> bands)
      implements Question {
    public Comparison {
      bands = Lists.orEmpty(bands);
    }

    boolean toMeasure() {
      return bands.isEmpty();
    }
  }

  /**
   * Yes or no.
   *
   * @param way the article that was asked about, or null if it is not what this was copied from
   * @param measured what came of measuring between two that told one story; null if it was not
   *     asked for
   */
  record Likeness(RevisionId to, @Nullable Way way, @Nullable Measured measured) implements Reply {}

  /** Whether a further revision of a copy is still like its original. */
  enum Measured {
    /** It is; or the original is older than the window, and nobody can tell. */
    LIKE,
    /** It tells something else now. */
    UNLIKE
  }

  /**
   * What is your article's story?
   *
   * @param to the revision that the last on the path is a copy of
   * @param path the articles from the asker to the one before this, each a copy of the next: {@link
   *     RevisionId#ANY} of it, or the revision that only brought the bytes of another, and so can
   *     be no original
   * @param circle id of the article that this one is a copy of, if the path beyond it leads back to
   *     this one; then the trace waits here until this one is a copy of another, or of none
   */
  record Trace(RevisionId to, RevisionId asker, List<RevisionId> path, @Nullable String circle)
      implements Question {
    static Trace from(RevisionId asker, Way way) {
      return new Trace(way.to(), asker, List.of(asker.withVersion(RevisionId.ANY)), null);
    }

    Origin leadsTo(Original original) {
      return new Origin(asker, original);
    }

    Origin leadsBack() {
      return new Origin(asker, null);
    }

    /** Nobody knows any more; for the asker, that is no story. */
    Origin leadsNowhere() {
      return new Origin(asker, null);
    }

    Trace along(Way way, List<RevisionId> steps) {
      return new Trace(way.to(), asker, steps, null);
    }

    Trace waitingAt(RevisionId smallest, String next) {
      return new Trace(smallest, asker, List.of(asker.withVersion(RevisionId.ANY)), next);
    }
  }

  /**
   * What a trace led to.
   *
   * @param original of the story; null if the trace led back to the asker, or nowhere
   */
  record Origin(RevisionId to, @Nullable Original original) implements Reply {}
}
