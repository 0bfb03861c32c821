package io.dongtin.enrich;

/**
 * Who said it first.
 *
 * @param article id of the article that asked; the key of the record
 * @param version its revision that asked
 * @param owner id of the article that had the fingerprint first: the asker's own if it did
 * @param sameBytes whether the owner was read from the very same bytes
 */
record Answer(String article, int version, String owner, boolean sameBytes) {
  boolean isOriginal() {
    return owner.equals(article);
  }
}
