package io.dongtin.ingest;

/**
 * A refusal of bad input.
 *
 * @param words what exactly was wrong, for a person; never any text of an article
 */
record Rejection(Reason reason, String words) {}
