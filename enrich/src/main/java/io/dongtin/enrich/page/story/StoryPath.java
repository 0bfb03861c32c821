package io.dongtin.enrich.page.story;

/**
 * The likeliest way through the page, in or out of the story, where changing costs something: a
 * short paragraph amid others stays, a lone sentence amid links goes (Viterbi, 1967, two states).
 */
final class StoryPath {
  private StoryPath() {}

  /**
   * @param logOdds of each block to belong to the story
   * @param change cost of going into or out of it, in the same unit
   */
  static boolean[] of(double[] logOdds, double change) {
    boolean[][] stayed = new boolean[2][logOdds.length];
    double out = 0;
    double in = -change;
    for (int i = 0; i < logOdds.length; i++) {
      stayed[0][i] = out >= in - change;
      stayed[1][i] = in >= out - change;
      double nextOut = Math.max(out, in - change);
      in = Math.max(in, out - change) + logOdds[i];
      out = nextOut;
    }
    boolean[] path = new boolean[logOdds.length];
    boolean inside = in - change > out;
    for (int i = logOdds.length - 1; i >= 0; i--) {
      path[i] = inside;
      inside = stayed[inside ? 1 : 0][i] == inside;
    }
    return path;
  }

  /** Whether the path is in the story anywhere. */
  static boolean isAnywhere(boolean[] path) {
    for (boolean inside : path) {
      if (inside) {
        return true;
      }
    }
    return false;
  }
}
