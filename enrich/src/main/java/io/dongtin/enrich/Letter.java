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
   * @param owner id of the article that had the exact words first: the asker's own if it did, null
   *     if the shard does not keep these words
   * @param sameBytes whether those words were read from the very same bytes
   */
  record Answer(
      String article,
      int version,
      int shard,
      List<Sighting> sightings,
      @Nullable String owner,
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
   */
  record Likeness(String article, int version, @Nullable Way way) implements Reply {}

  /**
   * What is your article's story?
   *
   * @param version the revision that the last on the path is a copy of
   * @param path the articles from the asker to this one, each a copy of the next
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
          way.link().of(),
          way.version(),
          asker,
          askerVersion,
          List.of(new Step(asker, false)),
          null);
    }

    Origin leadsTo(String story) {
      return new Origin(asker, askerVersion, story);
    }

    Trace along(Way way, List<Step> path) {
      return new Trace(way.link().of(), way.version(), asker, askerVersion, path, null);
    }

    Trace waitingAt(String smallest, String circle) {
      return new Trace(
          smallest, Way.ANY_VERSION, asker, askerVersion, List.of(new Step(asker, false)), circle);
    }
  }

  /**
   * An article on a path.
   *
   * @param alias whether it only brought the bytes of another, and so can be no original
   */
  record Step(String article, boolean alias) {}

  /** The story that a trace led to: the asker itself if the trace led back to it. */
  record Origin(String article, int version, String story) implements Reply {
    boolean isCircle() {
      return story.equals(article);
    }
  }
}
