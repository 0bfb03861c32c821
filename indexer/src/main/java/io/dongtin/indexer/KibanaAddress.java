package io.dongtin.indexer;

import io.dongtin.indexer.ElasticsearchAddress.Login;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a Kibana is and how to be let in.
 *
 * @param url with the base path that it may have, such as {@code https://kibana.example:5601/kb}
 * @param login null for a Kibana without security
 * @param caFile PEM certificates to trust in place of the platform's, or null
 * @param space the space to import into, or null for the default one
 */
public record KibanaAddress(
    URI url, @Nullable Login login, @Nullable Path caFile, @Nullable String space) {
  private static final Pattern SPACE = Pattern.compile("[a-z0-9_-]+");

  public KibanaAddress {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null || url.getRawUserInfo() != null) {
      // Not repeated in the message, because it may hold a password.
      throw new IllegalArgumentException(
          "the Kibana url is not like https://kibana.example:5601; a login has settings of its"
              + " own");
    }
    if (space != null && !SPACE.matcher(space).matches()) {
      throw new IllegalArgumentException(
          "'" + space + "' names no Kibana space: lower-case letters, digits, '_' and '-'");
    }
  }

  /** The address of an API path, outside all spaces. */
  URI api(String path) {
    return URI.create(root() + path);
  }

  /** The address of an API path in the space. */
  URI inSpace(String path) {
    return URI.create(root() + (space == null ? "" : "/s/" + space) + path);
  }

  private String root() {
    return url.toString().replaceAll("/+$", "");
  }
}
