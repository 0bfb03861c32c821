package io.dongtin.enrich.page.block;

/** What tags, landmarks, class and id names around a block suggest. Evidence, not truth. */
public enum Hint {
  /** The story's own container: {@code article-body}, {@code itemprop=articleBody}. */
  STORY,
  ARTICLE,
  MAIN,
  HEADLINE,
  LEAD,
  CAPTION,
  BYLINE,
  DATE,
  NAVIGATION,
  HEADER,
  FOOTER,
  SIDEBAR,
  SHARE,
  RELATED,
  COMMENT,
  NEWSLETTER,
  COOKIE,
  ADVERTISEMENT,
  AUTHOR_BOX,
  TAGS,
  COPYRIGHT,
  FORM,
  HIDDEN
}
