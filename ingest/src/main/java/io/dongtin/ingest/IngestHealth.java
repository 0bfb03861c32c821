package io.dongtin.ingest;

import java.time.Instant;

/**
 * Whether files are getting through, and if not, why.
 *
 * @param reason what ingest is waiting for, in words; {@code ok} if for nothing
 * @param since when this became so
 */
public record IngestHealth(boolean healthy, String reason, Instant since) {}
