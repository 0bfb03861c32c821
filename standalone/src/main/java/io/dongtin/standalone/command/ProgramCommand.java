package io.dongtin.standalone.command;

import io.dongtin.contract.TopicCreator;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.terminal.Terminal;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/** Runs one program against given addresses until it is told to stop or fails. */
final class ProgramCommand {
  private static final long LOOK_AGAIN_MILLIS = 200;

  private ProgramCommand() {}

  /** Makes the topics if they are missing: whichever program comes first does it. */
  static void createTopics(ProgramConfigs configs) throws InterruptedException {
    try (var admin = Admin.create(configs.kafkaClient())) {
      TopicCreator.create(admin, configs.topics());
    }
  }

  /**
   * Waits for the end of a program; says meanwhile how it is to whoever asks at the health port.
   *
   * @return the exit code
   */
  static int untilStopped(
      String name, AutoCloseable program, Supplier<ProgramState> state, Optional<Integer> port)
      throws Exception {
    Terminal terminal = Terminal.error();
    try (var stop = new StopSignal();
        program;
        HealthPort health = port.map(number -> HealthPort.open(number, name, state)).orElse(null)) {
      terminal.line(name + " is running; Ctrl-C stops it.");
      if (health != null) {
        terminal.line("How it is: http://127.0.0.1:" + health.port() + "/health");
      }
      while (!stop.isAsked()) {
        if (state.get() instanceof ProgramState.Failed failed) {
          terminal.line(terminal.bad(name + " has stopped: " + failed.why()));
          return 1;
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
      }
      return 0;
    }
  }
}
