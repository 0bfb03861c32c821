package io.dongtin.ingest;

/** What opening a file, or a file inside a container, comes to. */
sealed interface Opened {
  /** The articles in it; whoever gets the reader closes it. */
  record Items(ItemReader reader) implements Opened {}

  /** Why there are none. */
  record Refused(Rejection rejection) implements Opened {}

  static Opened refused(Reason reason, String words) {
    return new Refused(new Rejection(reason, words));
  }
}
