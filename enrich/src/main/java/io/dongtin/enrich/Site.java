package io.dongtin.enrich;

import com.dynatrace.hash4j.hashing.Hashing;
import java.net.URI;

/**
 * Who printed an article, as far as its pages look alike: the host of its address; for a file
 * without one the folder it lay in, and its publisher if it names one.
 */
final class Site {
  /** Enough to spread over any number of partitions, and two bytes to keep. */
  private static final int HOMES = 1 << 16;

  private Site() {}

  static String of(Draft draft) {
    URI uri = draft.uri();
    String publisher = draft.description().publisher();
    return uri.getHost() != null || publisher == null ? place(uri) : place(uri) + ' ' + publisher;
  }

  /**
   * Says on which partition an article is decided. It follows from the address alone, which all
   * revisions of an article share, and is the same for all articles of a site.
   */
  static int home(URI article) {
    return Math.floorMod(Hashing.komihash5_0().hashCharsToLong(place(article)), HOMES);
  }

  private static String place(URI uri) {
    String text = uri.toString();
    return uri.getHost() != null ? uri.getHost() : text.substring(0, text.lastIndexOf('/') + 1);
  }
}
