package io.dongtin.enrich.evaluate;

import java.util.Map;

/**
 * How right one field is over a set of pages.
 *
 * @param pages whose truth has the field
 * @param figures by name, in the order in which they are told
 */
public record FieldScore(int pages, Map<String, Double> figures) {

  /** One figure; 0 if there is none of the name. */
  public double figure(String name) {
    return figures.getOrDefault(name, 0.0);
  }
}
