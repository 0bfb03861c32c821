package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One document on its way into Elasticsearch.
 *
 * @param version the higher one stays, whatever the order they arrive in
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copied nowhere.
record Write(String index, String id, long version, byte[] document) {
  /** Elasticsearch's limit for the id of a document. */
  static final int MAX_ID_BYTES = 512;

  /** Refuses what would make Elasticsearch refuse the whole request that it is part of. */
  Write {
    int idBytes = id.getBytes(UTF_8).length;
    if (idBytes == 0 || idBytes > MAX_ID_BYTES) {
      throw new IllegalArgumentException("an id of " + idBytes + " bytes names no document");
    }
    if (version < 0) {
      throw new IllegalArgumentException("version " + version + " is negative");
    }
  }

  /** Names the document; never its text. */
  @Override
  public String toString() {
    return "Write[" + index + "/" + id + " version " + version + "]";
  }
}
