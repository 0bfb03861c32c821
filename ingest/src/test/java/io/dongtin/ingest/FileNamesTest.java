package io.dongtin.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
  private static final Path INBOX = Path.of("/data/in box");

  @Test
  void aNameIsTheUtf8OfItsBytesWhateverTheLocale() {
    Path file = Path.of(URI.create("file:///data/in%20box/tin/b%E1%BA%A5t%20%25.html"));
    assertThat(FileNames.relative(INBOX, file)).contains("tin/bất %.html");
  }

  @Test
  void bytesThatAreNotUtf8AreNoName() {
    Path file = Path.of(URI.create("file:///data/in%20box/b%E1t.html"));
    assertThat(FileNames.relative(INBOX, file)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, a.1.html",
    "a.b.html, a.b.1.html",
    "a, a.1",
    "tin/.a, tin/.a.1",
    "x.y/a, x.y/a.1",
    "50% bất.txt, 50% bất.1.txt"
  })
  void aNumberGoesBeforeTheExtension(String name, String numbered) {
    assertThat(FileNames.numbered(INBOX.resolve(name), "1")).isEqualTo(INBOX.resolve(numbered));
  }
}
