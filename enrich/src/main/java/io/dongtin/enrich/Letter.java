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
  /** Id of the article it is for; the key of the record. */
  String article();

  /** What {@link Witness} is asked about an article, by the judge of another. */
  sealed interface Question extends Letter {}

  /** What {@link Judge} waits for, about a revision of its article. */
  sealed interface Reply extends Letter {
    int version();
  }

  /**
   * Who was there before, says one shard.
   *
   * @param owner the revision that had the exact words first: the asker itself if it did, null if
   *     the shard does not keep these words
   * @param sameBytes whether those words were read from the very same bytes
   */
  record Answer(
      String article,
      int version,
      int shard,
      List<Sighting> sightings,
      @Nullable Guest owner,
      boolean sameBytes)
      implements Reply {
    public Answer {
      sightings = Lists.orEmpty(sightings);
    }
  }

  /** A revision that was in a band before the asker came. */
  record Sighting(Guest guest, int band) {}

  /**
   * Is your article what mine was copied from?
   *
   * @param version of the article asked about, or {@link #LAST_VERSION}
   * @param bands in which the article asked about was first; none to measure only, between two that
   *     are known to tell one story
   */
  record Comparison(
      String article,
      int version,
      String asker,
      int askerVersion,
      Sketch sketch,
      List<Integer> bands)
      implements Question {
    static final int LAST_VERSION = 0;

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
  record Likeness(String article, int version, @Nullable Way way, @Nullable Measured measured)
      implements Reply {}

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
   * @param version the revision that the last on the path is a copy of
   * @param path the articles from the asker to the one before this, each a copy of the next
   * @param circle id of the article that this one is a copy of, if the path beyond it leads back to
   *     this one; then the trace waits here until this one is a copy of another, or of none
   */
  record Trace(
      String article,
      int version,
      String asker,
      int askerVersion,
      List<Step> path,
      @Nullable String circle)
      implements Question {
    static Trace from(String asker, int askerVersion, Way way) {
      return new Trace(
          way.article(), way.version(), asker, askerVersion, List.of(Step.of(asker)), null);
    }

    Origin leadsTo(Original original) {
      return new Origin(asker, askerVersion, original);
    }

    Origin leadsBack() {
      return new Origin(asker, askerVersion, null);
    }

    Trace along(Way way, List<Step> path) {
      return new Trace(way.article(), way.version(), asker, askerVersion, path, null);
    }

    Trace waitingAt(String smallest, String circle) {
      return new Trace(
          smallest, Way.ANY_VERSION, asker, askerVersion, List.of(Step.of(asker)), circle);
    }
  }

  /**
   * An article on a path.
   *
   * @param alias the revision of it that only brought the bytes of another, and so can be no
   *     original; {@link Way#ANY_VERSION} for the article itself
   */
  record Step(String article, int alias) {
    static Step of(String article) {
      return new Step(article, Way.ANY_VERSION);
    }

    boolean isAlias() {
      return alias != Way.ANY_VERSION;
    }
  }

  /**
   * What a trace led to.
   *
   * @param original of the story; null if the trace led back to the asker
   */
  record Origin(String article, int version, @Nullable Original original) implements Reply {}
}
