package io.dongtin.indexer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param question an empty one is for every article
 * @param filter conditions that hold beside those of the question
 * @param includeCopies whether to look among duplicates too
 * @param page from 0
 * @param size articles a page
 */
public record Query(
    Question question, Filter filter, Order order, boolean includeCopies, int page, int size) {
  /** Elasticsearch's own limit to how far one can leaf through results. */
  public static final int MAX_DEPTH = 10_000;

  private static final int DEFAULT_SIZE = 10;

  public Query {
    if (page < 0 || size < 0 || (page + 1L) * size > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "page " + page + " of " + size + " articles is not within the first " + MAX_DEPTH);
    }
  }

  /**
   * The first page of the originals that answer the question, best first.
   *
   * @throws WrongQuestionException if the text cannot be understood
   */
  public static Query of(String text) {
    return new Query(Question.of(text), Filter.NONE, Order.BEST_FIRST, false, 0, DEFAULT_SIZE);
  }

  /** The same, under conditions. */
  public Query where(Filter filter) {
    return new Query(question, filter, order, includeCopies, page, size);
  }

  /** The same, with so many articles a page. */
  public Query size(int articles) {
    return new Query(question, filter, order, includeCopies, page, articles);
  }

  /** The same, with duplicates. */
  public Query withCopies() {
    return new Query(question, filter, order, true, page, size);
  }

  /** The order of the results. */
  public enum Order {
    /** By how well the words fit; without words, the newest first. */
    BEST_FIRST,
    NEWEST_FIRST
  }

  /**
   * Conditions that all must hold. Of a name, part of it is enough, with or without accents ({@code
   * pham minh chinh}, {@code Biden}); the id of an entity is understood too.
   *
   * @param people all of them must be named in the article
   * @param since from this time of publication on
   * @param until before this time of publication
   */
  public record Filter(
      List<String> people,
      List<String> organisations,
      List<String> places,
      @Nullable String publisher,
      @Nullable String language,
      @Nullable Instant since,
      @Nullable Instant until) {
    public static final Filter NONE =
        new Filter(List.of(), List.of(), List.of(), null, null, null, null);

    public Filter {
      people = List.copyOf(people);
      organisations = List.copyOf(organisations);
      places = List.copyOf(places);
    }
  }
}
