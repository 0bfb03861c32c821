package io.dongtin.standalone.command;

import io.dongtin.standalone.Arrivals;
import io.dongtin.standalone.Standalone;
import io.dongtin.standalone.settings.Settings;
import io.dongtin.standalone.terminal.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A {@link Standalone} that Ctrl-C and SIGTERM close, with what it says on the terminal meanwhile.
 */
final class RunningStandalone implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Terminal terminal;
  private final StopSignal stop = new StopSignal();
  private final Standalone standalone;

  RunningStandalone(Settings settings, Terminal terminal) throws InterruptedException {
    this.terminal = terminal;
    Instant begun = Instant.now();
    try {
      standalone = Standalone.start(settings, line -> terminal.line("  " + line));
    } catch (RuntimeException | InterruptedException e) {
      stop.close();
      throw e;
    }
    long millis = Duration.between(begun, Instant.now()).toMillis();
    terminal.line(terminal.good("Ready") + " after %.1f s".formatted(millis / 1000.0));
  }

  Standalone standalone() {
    return standalone;
  }

  /** Prints a line for every drop that comes to its end, until told to stop; the exit code. */
  int untilStopped(Arrivals arrivals) {
    var lines = new ArrivalLines(terminal);
    while (!stop.isAsked()) {
      arrivals.poll(LOOK).stream()
          .filter(arrival -> arrival.receipt().outcome().isFinal())
          .forEach(lines::print);
      Optional<String> failure = standalone.failure();
      if (failure.isPresent()) {
        terminal.line(terminal.bad(failure.get()));
        return 1;
      }
    }
    return 0;
  }

  boolean isAskedToStop() {
    return stop.isAsked();
  }

  @Override
  public void close() {
    terminal.line("");
    terminal.line("Stopping …");
    standalone.close();
    stop.close();
  }
}
