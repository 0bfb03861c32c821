package io.dongtin.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a drop. Every article in a dropped file ends in exactly one receipt whose outcome
 * {@linkplain Outcome#isFinal() is final}.
 *
 * @param reason code of why it was rejected or died, such as {@code no-story}
 * @param detail the reason in words, for people
 * @param article id of the article it became, where it became one
 * @param version revision it became
 * @param of the article that was there before: of a duplicate or an unchanged article
 */
public record Receipt(
    Drop drop,
    Stage stage,
    Outcome outcome,
    @Nullable String reason,
    @Nullable String detail,
    @Nullable String article,
    @Nullable Integer version,
    @Nullable String of,
    Instant time) {

  /** A drop that is on its way: its bytes are about to be on the raw topic. */
  public static Receipt published(Drop drop, Instant time) {
    return new Receipt(drop, Stage.INGEST, Outcome.PUBLISHED, null, null, null, null, null, time);
  }

  /** A drop that cannot become an article, through no fault of the machine. */
  public static Receipt rejected(
      Drop drop, Stage stage, String reason, String detail, Instant time) {
    return new Receipt(drop, stage, Outcome.REJECTED, reason, detail, null, null, null, time);
  }

  /** A drop whose record went to the dead-letter topic. */
  public static Receipt dead(Drop drop, Stage stage, String reason, String detail, Instant time) {
    return new Receipt(drop, stage, Outcome.DEAD, reason, detail, null, null, null, time);
  }

  /** A drop that became a revision of an article, with the verdict on it. */
  public static Receipt of(Article article, Stage stage, Outcome outcome, Instant time) {
    var of = article.duplicate() == null ? null : article.duplicate().of();
    return new Receipt(
        article.drop(), stage, outcome, null, null, article.id(), article.version(), of, time);
  }

  /** A drop that says nothing new: the article was there already, with the same text or bytes. */
  public static Receipt unchanged(
      Drop drop, String article, @Nullable Integer version, Instant time) {
    return new Receipt(
        drop, Stage.ENRICH, Outcome.UNCHANGED, null, null, article, version, article, time);
  }

  /**
   * The key of its record: the drop's id, and for {@link Outcome#PUBLISHED} one of its own. Ingest
   * publishes a file again when it was killed before it could move it; under the same key,
   * compaction would let that first word of a drop replace its last.
   */
  public String key() {
    return outcome == Outcome.PUBLISHED ? drop.id() + "/published" : drop.id();
  }

  /** The program that wrote the receipt, in the order a drop passes them. */
  public enum Stage {
    INGEST,
    ENRICH,
    INDEX;

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a drop stands. */
  public enum Outcome {
    /** On the raw topic; enrich has not answered yet. */
    PUBLISHED,
    /** On an enriched topic; the search index does not hold it yet. */
    ENRICHED,
    /** Searchable, as an original. */
    INDEXED,
    /** Searchable, as a copy that points at its original. */
    DUPLICATE,
    /** Nothing new: same bytes, or the same article with the same text. */
    UNCHANGED,
    /** Not an article: empty, binary, without a story, ... */
    REJECTED,
    /** On the dead-letter topic. */
    DEAD;

    /** Whether nothing more will be said of the drop. */
    public boolean isFinal() {
      return switch (this) {
        case PUBLISHED, ENRICHED -> false;
        case INDEXED, DUPLICATE, UNCHANGED, REJECTED, DEAD -> true;
      };
    }

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
