package io.dongtin.ingest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has become of one file's articles so far. Used by one thread at a time. */
final class Tally {
  private final DroppedFile file;
  private long published;
  private long rejected;
  private @Nullable Rejection first;
  private @Nullable Rejection wholeFile;

  private int next;
  private boolean noted;

  Tally(DroppedFile file) {
    this.file = file;
  }

  /** Goes on from a note. */
  Tally(DroppedFile file, Note note) {
    this.file = file;
    this.noted = true;
    this.next = note.next();
    this.published = note.published();
    this.rejected = note.rejected();
    this.first = note.first();
    this.wholeFile = note.wholeFile();
  }

  /**
   * What is kept of a file that has not been read to its end.
   *
   * @param next position of the first article that has not been acknowledged
   */
  record Note(
      int next,
      long published,
      long rejected,
      @Nullable Rejection first,
      @Nullable Rejection wholeFile) {}

  /** Whether there is a note of it on disk. */
  boolean isNoted() {
    return noted;
  }

  /** For the disk. */
  Note note() {
    noted = true;
    return new Note(next, published, rejected, first, wholeFile);
  }

  DroppedFile file() {
    return file;
  }

  void published(int index) {
    next = index + 1;
    published++;
  }

  void rejected(int index, Rejection rejection) {
    next = index + 1;
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
