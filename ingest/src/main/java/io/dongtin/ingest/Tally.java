package io.dongtin.ingest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has become of one file's articles so far. Used by one thread. */
final class Tally {
  private final DroppedFile file;
  private long published;
  private long rejected;
  private @Nullable Rejection first;
  private @Nullable Rejection wholeFile;

  Tally(DroppedFile file) {
    this.file = file;
  }

  DroppedFile file() {
    return file;
  }

  void published() {
    published++;
  }

  void rejected(Rejection rejection) {
    rejected++;
    if (first == null) {
      first = rejection;
    }
    if (rejection.reason().failsWholeFile()) {
      wholeFile = rejection;
    }
  }

  /** Why the file as a whole is refused: it is damaged, or none of its articles was published. */
  Optional<Rejection> refusal() {
    if (wholeFile != null) {
      return Optional.of(
          new Rejection(
              wholeFile.reason(),
              "%s; articles published before that: %d".formatted(wholeFile.words(), published)));
    }
    if (published > 0 || first == null) {
      return Optional.empty();
    }
    if (rejected == 1) {
      return Optional.of(first);
    }
    return Optional.of(
        new Rejection(
            first.reason(),
            "none of its %d articles could be used; the first: %s"
                .formatted(rejected, first.words())));
  }
}
