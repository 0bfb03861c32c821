package io.dongtin.ingest;

import io.dongtin.contract.Drop;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Sha256;
import io.dongtin.contract.Stated;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Says of what was found in a file which drop it is, where it came from, and what whoever dropped
 * it states.
 *
 * @param publisherFromFolder whether the first sub-folder names the publisher
 */
record RawArticles(Clock clock, boolean publisherFromFolder) {

  RawArticle of(DroppedFile file, SideCar sideCar, Item.Found found) {
    String sha256 = Sha256.hex(found.bytes());
    return new RawArticle(
        drop(file, found.index(), sha256),
        source(file, sideCar, found),
        clock.instant(),
        found.contentType(),
        sha256,
        stated(file, sideCar.stated()),
        found.bytes());
  }

  /** What is said instead of what cannot become an article. */
  Receipt receipt(DroppedFile file, int index, Rejection rejection) {
    return rejection.receipt(drop(file, index, ""), clock.instant());
  }

  private static Drop drop(DroppedFile file, int index, String sha256) {
    return new Drop(DropId.of(file, index, sha256), file.name(), index);
  }

  private static URI source(DroppedFile file, SideCar sideCar, Item.Found found) {
    if (sideCar.uri() != null) {
      return sideCar.uri();
    }
    return found.source() == null ? address(file, found.part()) : found.source();
  }

  private Stated stated(DroppedFile file, Stated stated) {
    int end = file.name().indexOf('/');
    return publisherFromFolder && stated.publisher() == null && end > 0
        ? new Stated(file.name().substring(0, end), stated.published())
        : stated;
  }

  private static URI address(DroppedFile file, @Nullable String part) {
    URI uri = RawArticle.inboxUri(file.name());
    if (part == null) {
      return uri;
    }
    try {
      return URI.create(uri + "#" + new URI(null, null, part).getRawFragment());
    } catch (URISyntaxException e) {
      throw new AssertionError("a fragment may hold anything once it is encoded", e);
    }
  }
}
