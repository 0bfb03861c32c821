package io.dongtin.indexer;

/** What Elasticsearch said of one item of a bulk request. */
sealed interface ItemAnswer {

  /** The document is in. */
  record Stored() implements ItemAnswer {}

  /** A later version is there already, which is as good. */
  record Older() implements ItemAnswer {}

  /**
   * The document does not fit, and never will.
   *
   * @param type Elasticsearch's code for the reason
   * @param words its reason in full, with that of the cause
   */
  record Refused(String type, String words) implements ItemAnswer {}

  /**
   * The document may be fine; the cluster is not.
   *
   * @param busy whether the cluster has only too much to do
   */
  record TryAgain(boolean busy, String why) implements ItemAnswer {}
}
