package io.dongtin.enrich.page.block;

import java.util.EnumSet;
import java.util.Set;

/**
 * An element that holds blocks. Containers are numbered in document order, so a parent's number is
 * smaller than its children's; number 0 is the page.
 *
 * @param parent number of the container around this one; the page is its own parent
 * @param own hints of this element alone
 * @param hints own hints and those of all containers around
 */
public record Container(
    int number, int parent, String tag, int depth, Set<Hint> own, Set<Hint> hints) {

  static Container page() {
    return new Container(0, 0, "body", 0, Set.of(), Set.of());
  }

  Container child(int number, String tag, Set<Hint> own) {
    Set<Hint> all = hints;
    if (!hints.containsAll(own)) {
      EnumSet<Hint> union = EnumSet.copyOf(own);
      union.addAll(hints);
      all = union;
    }
    return new Container(number, this.number, tag, depth + 1, own, all);
  }
}
