package io.dongtin.standalone.embedded;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Starts both servers in a JVM of their own, says where they are, and stops them when standard
 * input ends: for the test that kills them, and for measuring.
 */
@SuppressWarnings("SystemOut") // Its answers go to the process that started it.
final class ServersMain {
  private ServersMain() {}

  public static void main(String[] arguments) throws IOException {
    try (var servers = Servers.start(Path.of(arguments[0]))) {
      System.out.println(servers.kafka().bootstrapServers() + " " + servers.elasticsearch().url());
      System.out.println(
          "ready after " + sinceStartOfJvm() + " ms, " + processorTime() + ", " + residentMemory());
      System.out.flush();
      while (System.in.read() >= 0) {
        System.out.println(residentMemory());
      }
    }
  }

  /** On a busy machine this says more than the time on the clock. */
  private static String processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis()
        + " ms of processor time";
  }

  private static long sinceStartOfJvm() {
    return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  private static String residentMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "resident memory unknown";
    }
    try (var lines = Files.lines(status)) {
      return lines.filter(line -> line.startsWith("VmRSS")).findFirst().orElse("no VmRSS");
    }
  }
}
