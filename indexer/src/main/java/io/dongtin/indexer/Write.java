package io.dongtin.indexer;

/**
 * One document on its way into Elasticsearch.
 *
 * @param version the higher one stays, whatever the order they arrive in
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copied nowhere.
record Write(String index, String id, long version, byte[] document) {

  /** Names the document; never its text. */
  @Override
  public String toString() {
    return "Write[" + index + "/" + id + " version " + version + "]";
  }
}
