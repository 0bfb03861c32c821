package io.dongtin.contract;

import java.net.URI;
import java.net.URISyntaxException;

/** URIs made from text that may hold anything. */
final class Uris {
  private Uris() {}

  /** {@code scheme:/path}, with what a URI may not hold percent-encoded. */
  static URI opaque(String scheme, String path) {
    try {
      return URI.create(new URI(scheme, null, "/" + path, null).normalize().toASCIIString());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no URI can be made of the path '" + path + "'", e);
    }
  }
}
