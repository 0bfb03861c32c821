package io.dongtin.indexer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Deletes the months that are over for longer than articles are to be kept, by the names of their
 * indices. Works on every cluster, with lifecycle policies or without.
 */
public final class Retention {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu.MM");

  private final Elasticsearch elasticsearch;
  private final IndexNames names;
  private final InstantSource clock;

  Retention(Elasticsearch elasticsearch, IndexNames names, InstantSource clock) {
    this.elasticsearch = elasticsearch;
    this.names = names;
    this.clock = clock;
  }

  /**
   * Deletes what is older, or only says what it would delete.
   *
   * @param months that are kept besides the current one, at least 1
   * @return the names of the indices, the oldest first
   * @throws ElasticsearchUnavailableException if the cluster cannot be reached or lets nobody in
   */
  public static List<String> expire(
      ElasticsearchAddress address, String indexPrefix, int months, boolean dryRun) {
    var names = new IndexNames(indexPrefix);
    try (var elasticsearch = Elasticsearch.connect(address)) {
      return new Retention(elasticsearch, names, InstantSource.system()).expire(months, dryRun);
    }
  }

  List<String> expire(int months, boolean dryRun) {
    if (months < 1) {
      throw new IllegalArgumentException(months + " months are too few: at least 1 is kept");
    }
    YearMonth oldestKept =
        YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(months);
    List<String> expired = expired(oldestKept);
    if (!dryRun) {
      expired.forEach(index -> elasticsearch.send("DELETE", "/" + index, null));
    }
    return expired;
  }

  private List<String> expired(YearMonth oldestKept) {
    JsonNode indices = elasticsearch.send("GET", "/" + names.allArticles() + "/_alias", null);
    List<String> expired = new ArrayList<>();
    indices.fieldNames().forEachRemaining(expired::add);
    expired.removeIf(index -> !isBefore(index, oldestKept));
    return List.copyOf(new TreeSet<>(expired));
  }

  /** An index whose name ends in no month is not ours to delete. */
  private boolean isBefore(String index, YearMonth oldestKept) {
    String beginning = names.articles(Instant.EPOCH).replaceFirst("1970\\.01$", "");
    if (!index.startsWith(beginning)) {
      return false;
    }
    try {
      return YearMonth.parse(index.substring(beginning.length()), MONTH).isBefore(oldestKept);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
