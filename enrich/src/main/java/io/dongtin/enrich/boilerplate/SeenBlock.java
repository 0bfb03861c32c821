package io.dongtin.enrich.boilerplate;

/**
 * A block that a site has printed.
 *
 * @param articles how many different articles it stood in
 * @param first number of the first of them, counting the site's articles
 * @param last number of the last of them
 * @param day of the last of them, counted from 1970
 */
record SeenBlock(int articles, int first, int last, int day) {
  static final int BYTES = Short.BYTES + 3 * Integer.BYTES;

  /** Fewer articles may tell one story: a follow-up repeats what was said the day before. */
  private static final int FEW_ARTICLES = 4;

  /** What one section prints is in fewer articles than what all print; a running story in fewer. */
  private static final double SHARE = 0.15;

  SeenBlock again(int number, int today) {
    return new SeenBlock(Math.min(articles + 1, Short.MAX_VALUE), first, number, today);
  }

  /** Whether it stands in so many of the articles since the first that no author wrote it. */
  boolean isBoilerplate(int articlesOfSite) {
    return articles >= FEW_ARTICLES && articles >= SHARE * (articlesOfSite - first + 1);
  }
}
