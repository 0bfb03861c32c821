package io.dongtin.enrich.page.metadata;

import java.time.OffsetDateTime;

/**
 * A date or time as a page states it.
 *
 * @param hasTime whether a time of day was stated; otherwise it is midnight
 * @param hasZone whether a zone was stated; otherwise it is the usual one
 */
public record Moment(OffsetDateTime at, boolean hasTime, boolean hasZone) {}
