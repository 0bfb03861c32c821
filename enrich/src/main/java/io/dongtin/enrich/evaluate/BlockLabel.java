package io.dongtin.enrich.evaluate;

/** What is known of a block of a labelled page. */
enum BlockLabel {
  STORY,
  BOILERPLATE,
  /** Neither stated to be part of the story nor to be none. */
  UNKNOWN
}
