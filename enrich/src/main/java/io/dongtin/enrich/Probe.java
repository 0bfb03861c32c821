package io.dongtin.enrich;

/**
 * The question "who said this first?", sent to the partition that knows the fingerprint.
 *
 * @param article id of the article that asks
 * @param version its revision that asks
 * @param sha256 of the bytes it was read from
 */
record Probe(String fingerprint, String article, int version, String sha256) implements Revised {}
