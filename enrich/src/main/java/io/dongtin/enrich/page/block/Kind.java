package io.dongtin.enrich.page.block;

/** What a block's markup says that it is; a line of plain text is {@link #LINE}. */
public enum Kind {
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  QUOTE,
  TABLE_ROW,
  CAPTION,
  PREFORMATTED,
  /** Text that stands loose in a {@code div} or another container. */
  LOOSE,
  LINE
}
