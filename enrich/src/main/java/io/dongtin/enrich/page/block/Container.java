package io.dongtin.enrich.page.block;

/**
 * An element that holds blocks. Containers are numbered in document order, so a parent's number is
 * smaller than its children's; number 0 is the page.
 *
 * @param parent number of the container around this one; the page is its own parent
 * @param own hints of this element alone
 * @param hints own hints and those of all containers around
 */
public record Container(int number, int parent, String tag, int depth, HintSet own, HintSet hints) {

  static Container page() {
    return new Container(0, 0, "body", 0, HintSet.NONE, HintSet.NONE);
  }

  Container child(int number, String tag, HintSet own) {
    return new Container(number, this.number, tag, depth + 1, own, hints.and(own));
  }
}
