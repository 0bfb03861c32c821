package io.dongtin.enrich;

/** What {@link Reviser} says of a draft: a revision that must be compared, or nothing new. */
sealed interface Revised permits Probe, Settled {}
