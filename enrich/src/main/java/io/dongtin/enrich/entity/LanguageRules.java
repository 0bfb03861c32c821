package io.dongtin.enrich.entity;

import org.jspecify.annotations.Nullable;

/**
 * What is needed to read a text in one language. Safe for use by many threads.
 *
 * @param addresses none for a language whose titles are not known
 * @param shortForms none for a language whose organisations are not known
 */
record LanguageRules(
    NameFinder finder,
    NameFinder shoutedFinder,
    Gazetteer gazetteer,
    @Nullable Addresses addresses,
    @Nullable OrganisationShortForms shortForms) {}
