package io.dongtin.enrich.page.block;

/**
 * One paragraph, heading, list item, table row or line of a page.
 *
 * @param position place on the page, from 0
 * @param level of a heading, 1 to 6; otherwise 0
 * @param text visible text, white space collapsed, Unicode NFC
 * @param linkShare share of the characters that stand inside links, 0 to 1
 * @param container number of the {@link Container} that holds it
 * @param gap empty lines before it in plain text; 0 in HTML
 */
public record Block(
    int position,
    Kind kind,
    int level,
    String text,
    double linkShare,
    int container,
    int gap,
    HintSet hints) {

  /** Whether any of the hints holds for this block. */
  public boolean hints(HintSet any) {
    return (hints.bits() & any.bits()) != 0;
  }

  /** Names the block's place; never its text. */
  @Override
  public String toString() {
    return "Block[" + position + ", " + kind + ", " + text.length() + " characters]";
  }
}
