package io.dongtin.enrich;

import io.dongtin.enrich.duplicate.Signature;

/** A revision that came to a band. */
record Visitor(RevisionId id, Signature signature) {}
