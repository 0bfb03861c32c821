package io.dongtin.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dongtin.standalone.TestServers.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ContainerFetchException;

/** Which servers a test runs on. */
class TestServersTest {
  private static final TestServers CONTAINERS = new Named("containers");
  private static final TestServers EMBEDDED = new Named("embedded");

  @Test
  void theImagesAreUsedWhereAnEngineIs() {
    assertThat(start(Choice.AUTO, true, () -> CONTAINERS)).isEqualTo(CONTAINERS);
    assertThat(start(Choice.AUTO, false, () -> CONTAINERS)).isEqualTo(EMBEDDED);
  }

  @Test
  void anEngineThatCanPullNothingIsAsGoodAsNone() {
    assertThat(start(Choice.AUTO, true, TestServersTest::cannotPull)).isEqualTo(EMBEDDED);
  }

  @Test
  void whoeverAsksForImagesGetsThemOrAnError() {
    assertThat(start(Choice.of("containers"), false, () -> CONTAINERS)).isEqualTo(CONTAINERS);
    assertThat(start(Choice.of("embedded"), true, () -> CONTAINERS)).isEqualTo(EMBEDDED);
    assertThatThrownBy(() -> start(Choice.of("containers"), true, TestServersTest::cannotPull))
        .isInstanceOf(ContainerFetchException.class);
  }

  @Test
  void aNameThatMeansNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Choice.of("docker"))
        .withMessage("dongtin.test-servers is 'docker'; auto, containers or embedded is expected");
  }

  @Test
  void theImagesAreThoseOfCompose() throws IOException {
    assertThat(Files.readString(Path.of("..", "docker-compose.yml")))
        .contains("image: " + ContainerServers.KAFKA, "image: " + ContainerServers.ELASTICSEARCH);
  }

  private static TestServers start(
      Choice choice, boolean engine, Supplier<TestServers> containers) {
    return choice.start(() -> engine, containers, () -> EMBEDDED);
  }

  private static TestServers cannotPull() {
    throw new ContainerFetchException("no network");
  }

  private record Named(String name) implements TestServers {
    @Override
    public String bootstrapServers() {
      return name;
    }

    @Override
    public String elasticsearchUrl() {
      return name;
    }

    @Override
    public void close() {}
  }
}
