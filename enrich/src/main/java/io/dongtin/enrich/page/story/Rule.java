package io.dongtin.enrich.page.story;

import java.util.Locale;

/**
 * Why a block was kept or removed; its text is the reason's name on receipts and in {@code
 * explain}.
 */
public enum Rule {
  PROSE(true),
  SUB_HEAD(true),
  LIST(true),
  QUOTE(true),
  TABLE(true),
  PREFORMATTED(true),

  HEADLINE(false),
  CAPTION(false),
  REPEATED_CAPTION(false),
  BYLINE(false),
  DATE_LINE(false),
  CREDIT_LINE(false),
  LINK_LIST(false),
  NAVIGATION(false),
  SHARE_WIDGET(false),
  RELATED_STORY(false),
  TEASER(false),
  REPEATED(false),
  FOOTER(false),
  TAG_LIST(false),
  COMMENT(false),
  NEWSLETTER(false),
  COOKIE_BANNER(false),
  ADVERTISEMENT(false),
  AUTHOR_BOX(false),
  COPYRIGHT(false),
  FORM(false),
  SIDEBAR(false),
  HIDDEN(false),
  /** Part of another story on the same page. */
  OTHER_STORY(false),
  /** Too little of a story's look, without a better name. */
  NOT_PROSE(false);

  private final boolean keeps;

  Rule(boolean keeps) {
    this.keeps = keeps;
  }

  /** Whether blocks under this rule are part of the body. */
  public boolean keeps() {
    return keeps;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
