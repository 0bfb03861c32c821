package io.dongtin.indexer;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Deletes the months that are over for longer than articles are to be kept, by the names of their
 * indices. Works on every cluster, with lifecycle policies or without.
 */
public final class Retention {
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
    Map<String, YearMonth> months =
        names.months(elasticsearch.send("GET", "/" + names.allArticles() + "/_alias", null));
    return months.entrySet().stream()
        .filter(index -> index.getValue().isBefore(oldestKept))
        .map(Map.Entry::getKey)
        .toList();
  }
}
