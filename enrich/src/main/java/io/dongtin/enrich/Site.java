package io.dongtin.enrich;

import java.net.URI;

/**
 * Who printed an article, as far as its pages look alike: the host of its address; for a file
 * without one, its publisher, or else the folder it lay in.
 */
final class Site {
  private Site() {}

  static String of(Draft draft) {
    URI uri = draft.uri();
    if (uri.getHost() != null) {
      return uri.getHost();
    }
    String publisher = draft.description().publisher();
    String path = draft.drop().path();
    return publisher != null ? publisher : path.substring(0, path.lastIndexOf('/') + 1);
  }
}
