package io.dongtin.enrich.page.story;

import java.util.ArrayList;
import java.util.List;

/** A story is in one piece: runs of prose far from the longest one are something else. */
final class MainRun {
  /** Blocks between two runs of one story, at most. */
  private static final int MAX_GAP = 8;

  /** In HTML, where containers tell more, at most. */
  private static final int MAX_GAP_IN_HTML = 40;

  /** A run this large beside the longest is kept wherever it stands. */
  private static final double LARGE = 0.4;

  private record Run(int first, int last, int words) {}

  private MainRun() {}

  /** Takes small runs that stand apart out of the path. */
  static void keep(PageView view, boolean[] path) {
    boolean html = view.layout().html();
    List<Run> runs = runs(view.lines(), path);
    Run main = runs.stream().max((a, b) -> Integer.compare(a.words, b.words)).orElse(null);
    if (main == null) {
      return;
    }
    int first = main.first;
    int last = main.last;
    int at = runs.indexOf(main);
    for (int i = at - 1;
        i >= 0 && belongs(html, runs.get(i), main, first - runs.get(i).last - 1);
        i--) {
      first = runs.get(i).first;
    }
    for (int i = at + 1;
        i < runs.size() && belongs(html, runs.get(i), main, runs.get(i).first - last - 1);
        i++) {
      last = runs.get(i).last;
    }
    for (int i = 0; i < path.length; i++) {
      path[i] &= i >= first && i <= last;
    }
  }

  private static boolean belongs(boolean html, Run run, Run main, int gap) {
    return gap <= (html ? MAX_GAP_IN_HTML : MAX_GAP) || run.words >= LARGE * main.words;
  }

  private static List<Run> runs(Lines lines, boolean[] path) {
    List<Run> runs = new ArrayList<>();
    int first = -1;
    int words = 0;
    for (int i = 0; i <= path.length; i++) {
      if (i < path.length && path[i]) {
        first = first < 0 ? i : first;
        words += lines.at(i).words();
      } else if (first >= 0) {
        runs.add(new Run(first, i - 1, words));
        first = -1;
        words = 0;
      }
    }
    return runs;
  }
}
