package io.dongtin.ingest;

import java.time.Duration;

/**
 * What has been done since the start.
 *
 * @param done files that were published and moved to {@code done}
 * @param failed files that were refused and moved to {@code failed}
 * @param published articles that the broker has acknowledged
 * @param rejected articles, or whole files, that were refused
 * @param bytes of the published articles
 * @param read bytes of the files that were read so far, compressed as they are
 * @param found bytes of the files that lay there at the start; 0 until that is known, and in a
 *     program that watches
 * @param left files, or folders that cannot be read, that a single run has left behind: still being
 *     written, or published and not to be moved
 * @param took time since the start
 */
public record IngestSummary(
    long done,
    long failed,
    long published,
    long rejected,
    long bytes,
    long read,
    long found,
    long left,
    Duration took) {}
