package io.dongtin.enrich.page;

/** What came of reading the bytes of one drop. */
public sealed interface Reading permits Page, Rejection {}
