package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an Elasticsearch cluster is and how to be let in.
 *
 * @param urls any of its nodes, such as {@code https://search.example:9200}; all with one path
 * @param login null for a cluster without security
 * @param caFile PEM certificates to trust in place of the platform's, or null
 */
public record ElasticsearchAddress(List<URI> urls, @Nullable Login login, @Nullable Path caFile) {

  public ElasticsearchAddress {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("no Elasticsearch url is given");
    }
    for (URI url : urls) {
      check(url);
      if (!url.getRawPath().equals(urls.getFirst().getRawPath())) {
        throw new IllegalArgumentException("the Elasticsearch urls " + urls + " differ in path");
      }
    }
  }

  /** A cluster without security, as on the developer's own machine. */
  public static ElasticsearchAddress of(String url) {
    return new ElasticsearchAddress(List.of(URI.create(url)), null, null);
  }

  private static void check(URI url) {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new IllegalArgumentException(
          "the Elasticsearch url '" + url + "' is not like https://search.example:9200");
    }
    if (url.getRawUserInfo() != null) {
      // Not repeated in the message, which ends in a log.
      throw new IllegalArgumentException(
          "the Elasticsearch url of "
              + url.getHost()
              + " holds a password: use the login settings");
    }
  }

  /** What the cluster is shown at each request. */
  public sealed interface Login {
    /** The words for the Authorization header. */
    String authorization();
  }

  /** An API key in its encoded form, as Elasticsearch hands it out. */
  public record ApiKey(String encoded) implements Login {
    @Override
    public String authorization() {
      return "ApiKey " + encoded;
    }

    @Override
    public String toString() {
      return "ApiKey[****]";
    }
  }

  /** A user of the cluster. */
  public record Password(String user, String password) implements Login {
    @Override
    public String authorization() {
      byte[] pair = (user + ":" + password).getBytes(UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
      return "Password[" + user + ", ****]";
    }
  }
}
