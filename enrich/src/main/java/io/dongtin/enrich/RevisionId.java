package io.dongtin.enrich;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;

/**
 * Names a revision, and where its article lives.
 *
 * @param version from 1, {@link #LAST} or {@link #ANY}
 * @param home of the article: see {@link Site#home}
 */
record RevisionId(String article, int version, int home) implements Comparable<RevisionId> {
  /** The last revision that there is. */
  static final int LAST = 0;

  /** The article itself, whatever its revision. */
  static final int ANY = 0;

  private static final Comparator<RevisionId> ORDER =
      Comparator.comparing(RevisionId::article).thenComparingInt(RevisionId::version);

  @JsonCreator
  static RevisionId parse(String text) {
    int slash = text.indexOf('/');
    int at = text.indexOf('@', slash);
    return new RevisionId(
        text.substring(0, slash),
        Integer.parseInt(text, slash + 1, at, 10),
        Integer.parseInt(text, at + 1, text.length(), 10));
  }

  RevisionId withVersion(int other) {
    return new RevisionId(article, other, home);
  }

  /** Its key in the stores. */
  String key() {
    return Pending.key(article, version);
  }

  /** The partition of a topic of drafts or letters where its article lives. */
  int partition(int partitions) {
    return home % partitions;
  }

  @JsonValue
  @Override
  public String toString() {
    return article + "/" + version + "@" + home;
  }

  @Override
  public int compareTo(RevisionId other) {
    return ORDER.compare(this, other);
  }
}
