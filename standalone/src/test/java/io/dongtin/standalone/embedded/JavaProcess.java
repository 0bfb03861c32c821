package io.dongtin.standalone.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own with the class path of the tests, so that it can be killed. */
record JavaProcess(Process process) implements AutoCloseable {

  static JavaProcess start(Class<?> main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Ddongtin.elasticsearch-modules="
                    + System.getProperty("dongtin.elasticsearch-modules"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return new JavaProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** The first line that it prints. */
  String firstLine() throws IOException {
    String line = process.inputReader(UTF_8).readLine();
    assertThat(line).as("first line of the process").isNotNull();
    return line;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** On Unix this is SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
