package io.dongtin.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path folder;

  @Test
  void oneAtATime() {
    try (DataFolder held = DataFolder.lock(folder)) {
      assertThat(held.root()).isEqualTo(folder.toAbsolutePath());
      assertThatThrownBy(() -> DataFolder.lock(folder))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("is in use by another dongtin");
    }
  }

  @Test
  void whoeverClosesLeavesItFree() {
    DataFolder.lock(folder).close();
    DataFolder.lock(folder).close();

    assertThat(folder).isDirectory();
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> DataFolder.lock(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("cannot be written");
  }
}
