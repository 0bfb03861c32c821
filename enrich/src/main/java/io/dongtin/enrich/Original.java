package io.dongtin.enrich;

import io.dongtin.contract.Article;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The article that told a story first; its id is the story's.
 *
 * @param home of the article: see {@link Site#home}
 * @param seen when it reached the pipeline
 * @param published when it was published, if its page says so
 */
record Original(String id, int home, Instant seen, @Nullable Instant published) {
  static Original of(Article article) {
    return new Original(
        article.id(), Site.home(article.uri()), article.firstseen(), published(article));
  }

  /** How much later an article came. */
  Duration lag(Article copy) {
    Instant later = published(copy);
    return published != null && later != null
        ? Duration.between(published, later)
        : Duration.between(seen, copy.firstseen());
  }

  private static @Nullable Instant published(Article article) {
    OffsetDateTime stated = article.description().firstcreated();
    return stated == null ? null : stated.toInstant();
  }
}
