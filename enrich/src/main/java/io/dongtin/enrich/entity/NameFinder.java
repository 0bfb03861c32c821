package io.dongtin.enrich.entity;

import java.util.List;

/**
 * Finds the names in the tokens of one text, in order and without overlap. Safe for use by many
 * threads.
 */
interface NameFinder {
  List<Span> find(List<Token> tokens);
}
