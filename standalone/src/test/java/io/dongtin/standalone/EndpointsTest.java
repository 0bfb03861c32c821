package io.dongtin.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {
  /** No Linux or macOS gives a process this number. */
  private static final long NOBODY = Integer.MAX_VALUE;

  @TempDir private Path data;

  @Test
  void whatIsWrittenIsRead() {
    var endpoints =
        new Endpoints("127.0.0.1:9092", "http://127.0.0.1:9200", ProcessHandle.current().pid());
    endpoints.write(data);

    assertThat(Endpoints.of(data)).contains(endpoints);
  }

  @Test
  void theAddressesOfAProcessThatWasKilledAreNotBelieved() {
    new Endpoints("127.0.0.1:9092", "http://127.0.0.1:9200", NOBODY).write(data);

    assertThat(Endpoints.of(data)).isEmpty();
  }

  @Test
  void withoutTheFileNothingRuns() {
    assertThat(Endpoints.of(data)).isEmpty();
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Files.writeString(data.resolve("endpoints.json"), "{\"kafka\":");

    assertThatThrownBy(() -> Endpoints.of(data))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("endpoints.json is damaged");
  }
}
