package io.dongtin.standalone.command;

import io.dongtin.contract.TopicCreator;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.terminal.Terminal;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

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
   * Waits for the end of a program.
   *
   * @param failure why it cannot go on, or null while it does
   * @return the exit code
   */
  static int untilStopped(String name, AutoCloseable program, Supplier<@Nullable String> failure)
      throws Exception {
    Terminal terminal = Terminal.error();
    terminal.line(name + " is running; Ctrl-C stops it.");
    try (var stop = new StopSignal();
        program) {
      while (!stop.isAsked()) {
        String why = failure.get();
        if (why != null) {
          terminal.line(terminal.bad(name + " has stopped: " + why));
          return 1;
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
      }
      return 0;
    }
  }
}
