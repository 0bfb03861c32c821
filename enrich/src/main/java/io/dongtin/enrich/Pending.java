package io.dongtin.enrich;

import io.dongtin.contract.Article;
import org.jspecify.annotations.Nullable;

/** A revision that waits for the answer to its probe, or for an earlier revision to go first. */
record Pending(Article article, @Nullable Answer answer) {
  /** Sorts the revisions of an article by their number. */
  static String key(String article, int version) {
    return article + "/%010d".formatted(version);
  }

  /** What the keys of all revisions of an article begin with. */
  static String prefix(String article) {
    return article + "/";
  }
}
