package io.dongtin.standalone;

import io.dongtin.indexer.ElasticsearchAddress.ApiKey;
import io.dongtin.indexer.ElasticsearchAddress.Login;
import io.dongtin.indexer.ElasticsearchAddress.Password;
import io.dongtin.standalone.settings.WrongSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a login of the settings that Elasticsearch and Kibana both have. */
final class Logins {
  private Logins() {}

  /**
   * The API key, or user and password, or null if none of them is set.
   *
   * @param prefix of the settings' names, for complaints
   */
  static @Nullable Login of(
      String prefix,
      Optional<String> apiKey,
      Optional<String> username,
      Optional<String> password) {
    if (apiKey.isPresent()) {
      return new ApiKey(apiKey.get());
    }
    if (username.isEmpty() && password.isEmpty()) {
      return null;
    }
    if (username.isEmpty() || password.isEmpty()) {
      throw new WrongSettings(
          "%s.username and %s.password go together: one of them is missing"
              .formatted(prefix, prefix));
    }
    return new Password(username.get(), password.get());
  }
}
