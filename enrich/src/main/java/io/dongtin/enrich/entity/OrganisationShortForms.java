package io.dongtin.enrich.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one language refers to an organisation that it has named in full. Safe for use by many
 * threads.
 */
interface OrganisationShortForms {
  /** The end of a noun that may stand for an organisation; the token itself if none is here. */
  int nounEnd(List<Token> tokens, int from);

  /** Whether the noun fits an organisation of this name. */
  boolean fits(List<Token> noun, List<Token> name);

  /** What is left of the name without the word for its kind: "Hòa Phát", "Kepler"; or nothing. */
  @Nullable List<Token> properName(List<Token> name);
}
