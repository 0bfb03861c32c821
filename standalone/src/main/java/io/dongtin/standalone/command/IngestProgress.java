package io.dongtin.standalone.command;

import io.dongtin.ingest.IngestSummary;
import io.dongtin.standalone.terminal.Terminal;
import java.time.Duration;

/** How far a single run of ingest has come, as one line that is written over on a terminal. */
final class IngestProgress {
  private static final Duration SHOW_EVERY = Duration.ofSeconds(1);
  private static final double MEGABYTE = 1e6;

  private final Terminal terminal;
  private Duration shown = Duration.ZERO;

  IngestProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  void show(IngestSummary summary) {
    if (summary.took().minus(shown).compareTo(SHOW_EVERY) >= 0) {
      shown = summary.took();
      terminal.overwrite(words(summary));
    }
  }

  void end(IngestSummary summary) {
    terminal.overwrite("");
    terminal.line(words(summary));
  }

  private static String words(IngestSummary summary) {
    double seconds = Math.max(0.001, summary.took().toMillis() / 1000.0);
    return "%,d files done, %,d failed  ·  %,d articles, %,d rejected  ·  %.1f MB  ·  %.1f s, %.0f articles/s"
        .formatted(
            summary.done(),
            summary.failed(),
            summary.published(),
            summary.rejected(),
            summary.bytes() / MEGABYTE,
            seconds,
            summary.published() / seconds);
  }
}
