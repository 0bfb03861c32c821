package io.dongtin.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DropIdTest {
  private static final Instant TIME = Instant.parse("2026-11-21T10:00:00.123456789Z");

  @Test
  void theSameFileHasTheSameIdForEver() {
    assertThat(id("a.html", 5, TIME, "17", 0)).isEqualTo("586ed1c42a6b89a7513b63f57572dd94");
  }

  @Test
  void nothingButTheTimeOfChangeMayDifferWithoutANewId() {
    String id = id("a.html", 5, TIME, "17", 0);
    assertThat(id("b.html", 5, TIME, "17", 0)).isNotEqualTo(id);
    assertThat(id("a.html", 6, TIME, "17", 0)).isNotEqualTo(id);
    assertThat(id("a.html", 5, TIME.plusNanos(1), "17", 0)).isNotEqualTo(id);
    assertThat(id("a.html", 5, TIME, "18", 0)).isNotEqualTo(id);
    assertThat(id("a.html", 5, TIME, "17", 1)).isNotEqualTo(id);
    var moved = new Mark(Mark.Kind.FILE, 5, TIME, TIME.plusSeconds(9), "17");
    assertThat(DropId.of(new DroppedFile(Path.of("a.html"), "a.html", moved), 0, "ab"))
        .isEqualTo(id);
  }

  private static String id(String name, long size, Instant modified, String inode, int index) {
    var mark = new Mark(Mark.Kind.FILE, size, modified, modified, inode);
    return DropId.of(new DroppedFile(Path.of(name), name, mark), index, "ab");
  }
}
