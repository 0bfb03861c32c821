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
 * @param textHash changes when the page has another headline or another body, and not when more of
 *     it is known to be boilerplate
 */
record Draft(
    URI uri,
    Description description,
    Text text,
    Entities entities,
    Drop drop,
    String sha256,
    Instant seen,
    String textHash) {

  /** A draft in which nobody has looked for names. */
  static Draft of(
      URI uri, Description description, Text text, Drop drop, String sha256, Instant seen) {
    byte[] told = (description.headline() + '\n' + text.body()).getBytes(StandardCharsets.UTF_8);
    return new Draft(uri, description, text, Entities.NONE, drop, sha256, seen, Sha256.hex(told));
  }

  /** The same page with more known of it. */
  Draft with(Text newText, Entities newEntities) {
    return new Draft(uri, description, newText, newEntities, drop, sha256, seen, textHash);
  }

  String articleId() {
    return ArticleId.of(uri);
  }

  /** This draft as an original, until something earlier is found to say the same. */
  Article revision(int version, Instant firstSeen) {
    String id = articleId();
    return new Article(
        id, uri, version, firstSeen, seen, id, null, description, text, entities, drop);
  }
}
