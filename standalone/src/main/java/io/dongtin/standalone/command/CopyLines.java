package io.dongtin.standalone.command;

import io.dongtin.contract.Article;
import io.dongtin.contract.Duplicate;
import io.dongtin.enrich.Explainer.Explanation;
import io.dongtin.enrich.duplicate.Comparer;
import io.dongtin.enrich.duplicate.Comparer.Resemblance;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.enrich.duplicate.Fingerprint;
import io.dongtin.enrich.duplicate.Sketch;
import io.dongtin.standalone.terminal.Terminal;
import io.dongtin.standalone.terminal.WordDiff;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether one article is a copy of another, and what it says otherwise. */
final class CopyLines {
  private final Comparer comparer = new Comparer(DuplicateSettings.DEFAULTS);
  private final Terminal terminal;

  CopyLines(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Compares the first stories of two pages. */
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
    printDifference(body(original), body(copy));
  }

  /** Of an article that is on the topics: its story, and how it tells it otherwise. */
  void print(StoredStory story) {
    Article article = story.article();
    terminal.line(terminal.bold(article.description().headline()));
    terminal.line("  " + terminal.faint(article.uri() + "  revision " + article.version()));
    Duplicate link = article.duplicate();
    if (link == null) {
      terminal.line("an original; copies: " + story.copies().size());
      for (Article copy : story.copies()) {
        terminal.line("  " + link(Objects.requireNonNull(copy.duplicate())) + "  " + copy.uri());
      }
      return;
    }
    terminal.line("a copy: " + link(link));
    terminal.line("  of " + named(link.of(), story.original()));
    if (link.nearest() != null) {
      terminal.line("  measured against its copy " + named(link.nearest(), story.nearest()));
    }
    Article told = link.nearest() == null ? story.original() : story.nearest();
    if (told != null) {
      printDifference(told.text().body(), article.text().body());
    }
  }

  private static String link(Duplicate link) {
    return "%s  similarity %.3f, %.0f %% of it in the other, %s %s"
        .formatted(
            link.kind(),
            link.similarity(),
            100 * link.shared(),
            words(link.lag().abs()),
            link.lag().isNegative() ? "earlier" : "later");
  }

  private static String words(Duration lag) {
    if (lag.toDays() > 0) {
      return "%d d %d h".formatted(lag.toDays(), lag.toHoursPart());
    }
    return lag.toHours() > 0
        ? "%d h %d min".formatted(lag.toHours(), lag.toMinutesPart())
        : "%d min %d s".formatted(lag.toMinutes(), lag.toSecondsPart());
  }

  private static String named(String id, @Nullable Article article) {
    return article == null
        ? id + ", which is no longer on the topics"
        : article.description().headline() + "  " + article.uri() + " (" + id + ")";
  }

  private void printDifference(String before, String after) {
    WordDiff.changedSentences(before, after).forEach(this::printSentence);
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
