package io.dongtin.enrich;

/** What {@link Matcher} sends on: a probe to its next stop, or from the last one the answer. */
sealed interface Matched permits Probe, Letter.Answer {}
