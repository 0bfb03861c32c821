package io.dongtin.indexer;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total of all pages
 * @param facets for each facet its most frequent values among all the articles found
 */
public record Results(long total, List<Hit> hits, Map<Facet, List<Count>> facets) {

  /** A field whose values are counted. */
  public enum Facet {
    PEOPLE("people"),
    ORGANISATIONS("organisations"),
    PLACES("places"),
    PUBLISHER("publisher"),
    LANGUAGE("language");

    private final String field;

    Facet(String field) {
      this.field = field;
    }

    /** Its name in the index. */
    public String field() {
      return field;
    }
  }

  /** How many articles have a value. */
  public record Count(String value, long articles) {}

  /**
   * One article.
   *
   * @param date when it was published, or first seen where that is unknown
   * @param dated whether the date is that of publication
   * @param extracts passages of the body in which the words occur; none for a search without words
   * @param duplicateOf id of the original that this is a copy of, or null
   * @param copies of an original; none for a copy
   */
  public record Hit(
      String id,
      URI uri,
      int version,
      OffsetDateTime date,
      boolean dated,
      @Nullable String publisher,
      String language,
      Extract headline,
      List<Extract> extracts,
      List<String> people,
      List<String> organisations,
      List<String> places,
      String story,
      @Nullable String duplicateOf,
      Copies copies,
      String drop) {

    Hit with(Copies copies) {
      return new Hit(
          id,
          uri,
          version,
          date,
          dated,
          publisher,
          language,
          headline,
          extracts,
          people,
          organisations,
          places,
          story,
          duplicateOf,
          copies,
          drop);
    }
  }

  /**
   * Who else told the story of an article.
   *
   * @param count how many articles are copies
   * @param publishers of them, those with most copies first; a few only
   */
  public record Copies(long count, List<String> publishers) {
    static final Copies NONE = new Copies(0, List.of());

    public Copies {
      publishers = List.copyOf(publishers);
    }
  }

  /** A passage, cut into runs that were looked for and runs that were not. */
  public record Extract(List<Run> runs) {
    public Extract {
      runs = List.copyOf(runs);
    }

    /** The words without marks. */
    public String text() {
      return runs.stream().map(Run::text).collect(Collectors.joining());
    }
  }

  /** A piece of a passage. */
  public record Run(String text, boolean matched) {}
}
