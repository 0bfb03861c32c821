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
  LINE;

  /** What text directly inside a tag is. */
  static Kind ofTag(String tag) {
    return switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> HEADING;
      case "p" -> PARAGRAPH;
      case "li", "dd", "dt" -> LIST_ITEM;
      case "blockquote" -> QUOTE;
      case "td", "th", "tr" -> TABLE_ROW;
      case "figcaption", "figure" -> CAPTION;
      case "pre" -> PREFORMATTED;
      default -> LOOSE;
    };
  }
}
