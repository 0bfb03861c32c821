package io.dongtin.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.ofHours(7));

  @TempDir private Path folder;
  private Path inbox;
  private Archive archive;

  @BeforeEach
  void open() throws IOException {
    inbox = Files.createDirectory(folder.resolve("inbox"));
    archive = new Archive(inbox, folder.resolve("done"), folder.resolve("failed"), CLOCK);
  }

  @Test
  void aDoneFileKeepsItsPathUnderTheDay() throws IOException {
    archive.done(file("tin/a.html", "x"));
    assertThat(folder.resolve("done/2026-11-21/tin/a.html")).hasContent("x");
    assertThat(inbox.resolve("tin/a.html")).doesNotExist();
  }

  @Test
  void noEarlierFileIsReplacedHoweverManyThereAre() throws IOException {
    for (int i = 0; i < 15; i++) {
      archive.done(file("a.html", "text " + i));
    }
    assertThat(folder.resolve("done/2026-11-21")).isDirectoryContaining("glob:**/a.9.html");
    try (var files = Files.list(folder.resolve("done/2026-11-21"))) {
      assertThat(files).hasSize(15);
    }
    assertThat(folder.resolve("done/2026-11-21/a.html")).hasContent("text 0");
    assertThat(folder.resolve("done/2026-11-21/a.1.html")).hasContent("text 1");
  }

  @Test
  void aFileInThePlaceOfAFolderIsGoneRound() throws IOException {
    archive.done(file("tin", "a file called tin"));
    archive.done(file("tin/a.html", "x"));
    assertThat(folder.resolve("done/2026-11-21.1/tin/a.html")).hasContent("x");
  }

  @Test
  void aFailedFileHasItsReasonBesideIt() throws IOException {
    var rejection = new Rejection(Reason.EMPTY, "the file holds no byte");
    archive.failed(file("tin/a.html", ""), rejection);
    archive.failed(file("tin/a.html", ""), rejection);
    assertThat(folder.resolve("failed/tin/a.html")).exists();
    assertThat(folder.resolve("failed/tin/a.1.html.reason.json")).exists();
    assertThat(folder.resolve("failed/tin/a.html.reason.json"))
        .hasContent(
            """
            {
              "code" : "empty",
              "reason" : "the file holds no byte",
              "whatToDo" : "Drop the file again when it holds something.",
              "file" : "tin/a.html",
              "time" : "2026-11-21T10:00:00Z"
            }""");
  }

  @Test
  void aNameThatIsNotUtf8KeepsItsBytes() throws IOException {
    Path odd = Path.of(URI.create(inbox.toUri() + "b%E1t.html"));
    Files.writeString(odd, "x");
    var file = new DroppedFile(odd, odd.getFileName().toString(), Mark.of(odd));
    archive.failed(file, new Rejection(Reason.NAME_NOT_USABLE, "no"));
    assertThat(Path.of(URI.create(folder.toUri() + "failed/b%E1t.html"))).hasContent("x");
  }

  private DroppedFile file(String name, String content) throws IOException {
    Path path = inbox.resolve(name);
    if (Files.isRegularFile(path.getParent())) {
      Files.delete(path.getParent());
    }
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
    return new DroppedFile(path, name, Mark.of(path));
  }

  @Test
  void aRunThatWasKilledInTheMiddleOfAMoveLeavesOneFile() throws IOException {
    DroppedFile file = file("a.html", "x");
    Files.createDirectories(folder.resolve("done/2026-11-21"));
    Files.createLink(folder.resolve("done/2026-11-21/a.html"), file.path());

    archive.done(file);

    assertThat(folder.resolve("done/2026-11-21")).isDirectoryNotContaining("glob:**/a.1.html");
    assertThat(file.path()).doesNotExist();
  }
}
