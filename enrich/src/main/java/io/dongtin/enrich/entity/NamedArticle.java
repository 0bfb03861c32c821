package io.dongtin.enrich.entity;

import java.util.List;

/** The texts of an article, headline first, with the names found in them. */
record NamedArticle(Language language, List<NamedText> texts) {}
