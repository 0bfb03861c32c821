package io.dongtin.standalone.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import io.dongtin.ingest.IngestSummary;
import io.dongtin.standalone.terminal.Terminal;
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
      terminal.overwrite(bar(summary) + words(summary) + left(summary));
    }
  }

  void end(IngestSummary summary) {
    terminal.overwrite("");
    terminal.line(words(summary) + "  ·  %.1f s".formatted(seconds(summary)));
  }

  /** The same for machines. */
  static String json(IngestSummary summary) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("filesDone", summary.done());
    json.put("filesFailed", summary.failed());
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
    return "%,d files done, %,d failed  ·  %,d articles, %,d rejected  ·  %.1f MB  ·  %.0f articles/s, %.1f MB/s"
        .formatted(
            summary.done(),
            summary.failed(),
            summary.published(),
            summary.rejected(),
            summary.read() / MEGABYTE,
            summary.published() / seconds,
            summary.read() / MEGABYTE / seconds);
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
