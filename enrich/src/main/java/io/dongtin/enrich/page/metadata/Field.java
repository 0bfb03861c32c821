package io.dongtin.enrich.page.metadata;

/** What a candidate is a value for. */
public enum Field {
  HEADLINE,
  /** A line above the headline, inside the same heading. */
  KICKER,
  AUTHOR,
  PUBLISHER,
  PUBLISHED,
  MODIFIED,
  SECTION,
  KEYWORD,
  IMAGE,
  IMAGE_CAPTION,
  LANGUAGE,
  ADDRESS,
  /** The whole text of the article as the page's data give it: evidence for the cleaner. */
  BODY
}
