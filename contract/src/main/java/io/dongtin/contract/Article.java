package io.dongtin.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a clean article. Its JSON is flat and follows IPTC ninjs where ninjs has the
 * concept; {@code article.schema.json} describes it.
 *
 * @param id names the article through all its revisions: see {@link ArticleId}
 * @param uri canonical address; unlike {@code id} it is for people and browsers
 * @param version revision number, from 1
 * @param firstseen when revision 1 reached the pipeline; decides the search index
 * @param seen when this revision reached the pipeline
 * @param story id of the original whose story this tells; the article's own id if it is original
 * @param duplicate what this is a copy of, or null for an original
 */
@JsonPropertyOrder({"id", "uri", "version", "firstseen", "seen", "story", "duplicate"})
public record Article(
    String id,
    URI uri,
    int version,
    Instant firstseen,
    Instant seen,
    String story,
    @Nullable Duplicate duplicate,
    @JsonUnwrapped Description description,
    @JsonUnwrapped Text text,
    @JsonUnwrapped Entities entities,
    Drop drop) {

  /** Whether no other article told this story before. */
  @JsonIgnore
  public boolean isOriginal() {
    return duplicate == null;
  }

  /** This article as a copy of another. */
  public Article as(Duplicate duplicate) {
    return new Article(
        id,
        uri,
        version,
        firstseen,
        seen,
        duplicate.of(),
        duplicate,
        description,
        text,
        entities,
        drop);
  }

  /** Names the article; never its text. */
  @Override
  public String toString() {
    return "Article[" + id + " version " + version + " of " + uri + "]";
  }
}
