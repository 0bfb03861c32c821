package io.dongtin.standalone.command;

import io.dongtin.enrich.Explainer.Explanation;
import io.dongtin.enrich.duplicate.Comparer;
import io.dongtin.enrich.duplicate.Comparer.Resemblance;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.enrich.duplicate.Fingerprint;
import io.dongtin.enrich.duplicate.Sketch;
import io.dongtin.standalone.terminal.Terminal;
import io.dongtin.standalone.terminal.WordDiff;
import java.util.List;

/** Whether the first story of one page is a copy of another's, and what it says otherwise. */
final class CopyLines {
  private final Comparer comparer = new Comparer(DuplicateSettings.DEFAULTS);
  private final Terminal terminal;

  CopyLines(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints nothing that needs both where one of them has no story. */
  void print(Explanation copy, Explanation original) {
    if (copy.stories().isEmpty() || original.stories().isEmpty()) {
      terminal.line(terminal.bad("one of the two holds no story: nothing to compare"));
      return;
    }
    Sketch one = sketch(copy);
    Sketch other = sketch(original);
    Resemblance found = comparer.resemblance(one, other);
    Resemblance measured = comparer.measure(one, other);
    terminal.line(
        found == null
            ? terminal.bold("not a copy") + measures(measured)
            : terminal.bold("a copy: " + found.kind()) + measures(found));
    if (one.firstShared(other) < 0) {
      terminal.line("  they share no band: among many articles they would not be compared at all");
    }
    WordDiff.changedSentences(body(original), body(copy)).forEach(this::printSentence);
  }

  private static String measures(Resemblance like) {
    return "  similarity %.3f, %.0f %% of it in the other"
        .formatted(like.similarity(), 100 * like.shared());
  }

  private void printSentence(List<WordDiff.Run> sentence) {
    var line = new StringBuilder("  ");
    for (WordDiff.Run run : sentence) {
      line.append(
              switch (run.fate()) {
                case KEPT -> run.words();
                case REMOVED -> terminal.bad("[-" + run.words() + "-]");
                case ADDED -> terminal.good("{+" + run.words() + "+}");
              })
          .append(' ');
    }
    terminal.line(line.toString().stripTrailing());
  }

  private static Sketch sketch(Explanation page) {
    String headline = page.stories().getFirst().description().headline();
    return Sketch.of(Fingerprint.of(headline, body(page)), body(page));
  }

  private static String body(Explanation page) {
    return page.stories().getFirst().story().text().body();
  }
}
