package io.dongtin.standalone;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts a second one is told which port is taken, and which setting gives another. */
class TakenPortIT {
  @ParameterizedTest
  @ValueSource(strings = {"dongtin.kafka.port", "dongtin.elasticsearch.port"})
  void itSaysWhichPortIsTakenAndWhatToDo(String setting, @TempDir Path folder) throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      var settings = TestSettings.in(folder, Map.of(setting, port));

      assertThatThrownBy(() -> Standalone.start(settings, line -> {}).close())
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("port " + port + " of 127.0.0.1 is taken")
          .hasMessageContaining("--set " + setting + "=PORT");
    }
  }
}
