package io.dongtin.standalone.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import io.dongtin.ingest.IngestSummary;
import io.dongtin.standalone.terminal.Terminal;
import java.nio.file.Path;
import java.time.Duration;

/** How far a single run of ingest has come, as one line that is written over on a terminal. */
final class IngestProgress {
  private static final Duration SHOW_EVERY = Duration.ofMillis(500);
  private static final double MEGABYTE = 1e6;
  private static final int BAR = 20;

  private final Terminal terminal;
  private Duration shown = Duration.ZERO;

  IngestProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  void show(IngestSummary summary) {
    if (summary.took().minus(shown).compareTo(SHOW_EVERY) >= 0) {
      shown = summary.took();
      String line = bar(summary) + words(summary) + left(summary);
      // A line that the terminal breaks in two cannot be written over.
      terminal.overwrite(line.substring(0, Math.min(line.length(), terminal.width() - 1)));
    }
  }

  /**
   * The last words.
   *
   * @param failed where refused files lie
   */
  void end(IngestSummary summary, Path failed) {
    terminal.overwrite("");
    terminal.line(words(summary) + "  ·  %.1f s".formatted(seconds(summary)));
    if (summary.failed() > 0) {
      terminal.line("Refused files are in %s, each with its NAME.reason.json.".formatted(failed));
    } else if (summary.rejected() > 0) {
      terminal.line("Some articles in containers were refused; ./dongtin status says which.");
    }
    if (summary.left() > 0) {
      terminal.line(
          "%,d left in the inbox: still being written, not readable, or not to be moved."
              .formatted(summary.left()));
    }
  }

  /** The same for machines. */
  static String json(IngestSummary summary) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("filesDone", summary.done());
    json.put("filesFailed", summary.failed());
    json.put("filesLeft", summary.left());
    json.put("articlesPublished", summary.published());
    json.put("articlesRejected", summary.rejected());
    json.put("articleBytes", summary.bytes());
    json.put("fileBytes", summary.read());
    json.put("seconds", seconds(summary));
    return json.toString();
  }

  /** Nothing until it is known how much there is. */
  private static String bar(IngestSummary summary) {
    double share = share(summary);
    if (share == 0) {
      return "";
    }
    int full = (int) (BAR * share);
    return "[%s%s] %2.0f %%  ".formatted("#".repeat(full), ".".repeat(BAR - full), 100 * share);
  }

  static String words(IngestSummary summary) {
    double seconds = seconds(summary);
    return "%s%s  ·  %s%s  ·  %.1f MB  ·  %.0f/s, %.1f MB/s"
        .formatted(
            count(summary.done(), "file"),
            refused(summary.failed()),
            count(summary.published(), "article"),
            refused(summary.rejected()),
            summary.read() / MEGABYTE,
            summary.published() / seconds,
            summary.read() / MEGABYTE / seconds);
  }

  private static String count(long number, String what) {
    return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }

  private static String refused(long number) {
    return number == 0 ? "" : " + %,d refused".formatted(number);
  }

  /** At the rate so far. */
  static String left(IngestSummary summary) {
    double share = share(summary);
    if (share == 0) {
      return "";
    }
    long seconds = Math.round(seconds(summary) * (1 - share) / share);
    return "  ·  %d:%02d left".formatted(seconds / 60, seconds % 60);
  }

  /** What is read of what was found; files that came later may make it more. */
  private static double share(IngestSummary summary) {
    return summary.found() == 0 ? 0 : Math.min(1, (double) summary.read() / summary.found());
  }

  private static double seconds(IngestSummary summary) {
    return Math.max(0.001, summary.took().toMillis() / 1000.0);
  }
}
