package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dongtin.indexer.Results.Copies;
import io.dongtin.indexer.Results.Hit;
import java.util.List;
import java.util.Map;

/** Searches the articles, for people at a terminal. Safe for use by many threads. */
public final class ArticleSearch implements AutoCloseable {
  private final Elasticsearch elasticsearch;
  private final IndexNames names;

  private ArticleSearch(Elasticsearch elasticsearch, IndexNames names) {
    this.elasticsearch = elasticsearch;
    this.names = names;
  }

  /** Searches what an indexer with the same prefix keeps in the cluster; nothing is sent yet. */
  public static ArticleSearch open(ElasticsearchAddress address, String indexPrefix) {
    var names = new IndexNames(indexPrefix);
    return new ArticleSearch(Elasticsearch.connect(address), names);
  }

  /**
   * Returns the page that the query asks for.
   *
   * @throws ElasticsearchUnavailableException if the cluster cannot be reached or lets nobody in
   * @throws ElasticsearchRefusedException if it does not understand
   */
  public Results search(Query query) {
    String index = query.includeCopies() ? names.all() : names.originals();
    byte[] body = SearchBody.of(query).toString().getBytes(UTF_8);
    return withCopies(SearchAnswer.read(elasticsearch.search(index, body)));
  }

  /** Copies are counted when somebody asks, because nothing is stored with the original. */
  private Results withCopies(Results results) {
    List<String> originals =
        results.hits().stream().filter(hit -> hit.duplicateOf() == null).map(Hit::id).toList();
    if (originals.isEmpty()) {
      return results;
    }
    byte[] body = StoryCopies.of(originals).toString().getBytes(UTF_8);
    Map<String, Copies> copies = StoryCopies.read(elasticsearch.search(names.all(), body));
    List<Hit> hits =
        results.hits().stream()
            .map(hit -> hit.with(copies.getOrDefault(hit.id(), Copies.NONE)))
            .toList();
    return new Results(results.total(), hits, results.facets());
  }

  @Override
  public void close() {
    elasticsearch.close();
  }
}
