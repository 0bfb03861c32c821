package io.dongtin.enrich;

import io.dongtin.contract.Article;
import io.dongtin.contract.ArticleId;
import io.dongtin.contract.Description;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Sha256;
import io.dongtin.contract.Text;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An article as its page alone tells it, before it is compared with anything that came earlier.
 *
 * @param sha256 of the bytes it was read from
 * @param seen when ingest took those bytes
 */
record Draft(
    URI uri,
    Description description,
    Text text,
    Entities entities,
    Drop drop,
    String sha256,
    Instant seen) {

  String articleId() {
    return ArticleId.of(uri);
  }

  /** Changes when a reader would see another headline or another body. */
  String textHash() {
    return Sha256.hex(
        (description.headline() + '\n' + text.body()).getBytes(StandardCharsets.UTF_8));
  }

  /** This draft as an original, until something earlier is found to say the same. */
  Article revision(int version, Instant firstSeen) {
    String id = articleId();
    return new Article(
        id, uri, version, firstSeen, seen, id, null, description, text, entities, drop);
  }
}
