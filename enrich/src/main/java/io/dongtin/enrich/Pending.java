package io.dongtin.enrich;

import io.dongtin.contract.Article;
import io.dongtin.enrich.duplicate.Sketch;

/** A revision that waits for its verdict, or for an earlier revision to go first. */
record Pending(Article article, Sketch sketch) {
  /** Names the revision that waits. */
  RevisionId id() {
    return new RevisionId(article.id(), article.version(), Site.home(article.uri()));
  }

  /** Sorts the revisions of an article by their number. */
  static String key(String article, int version) {
    return article + "/%010d".formatted(version);
  }

  /** What the keys of all revisions of an article begin with. */
  static String prefix(String article) {
    return article + "/";
  }
}
