package io.dongtin.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How files come to be seen: by events, by the rescan, whole, slowly, with old times. */
class WatchingIT extends WithBroker {
  @Test
  void aSlowCopyIsPublishedOnceAndWhole() throws Exception {
    var config = scene.config().withQuietPeriod(Duration.ofMillis(600));
    try (var ingest = Ingest.start(config)) {
      Path file = scene.inbox.resolve("slow.txt");
      var part = new AtomicInteger();
      await()
          .pollInterval(Duration.ofMillis(100))
          .until(
              () -> {
                Files.writeString(
                    file,
                    "paragraph " + part.incrementAndGet() + "\n",
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
                assertThat(ingest.summary().published()).isZero();
                return part.get() == 12;
              });
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
    }
    assertThat(scene.texts())
        .singleElement()
        .asString()
        .endsWith("paragraph 12\n")
        .hasLineCount(12);
  }

  @Test
  void aFileWithAnOldTimeIsSeen() throws Exception {
    try (var ingest = Ingest.start(scene.config().withRescan(Duration.ofMinutes(10)))) {
      Path file = Files.writeString(folder.resolve("old.txt"), "An old story.");
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
      Files.move(file, scene.inbox.resolve("old.txt"), StandardCopyOption.ATOMIC_MOVE);
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
    }
    assertThat(scene.texts()).containsExactly("An old story.");
  }

  @Test
  void aFileThatIsMovedInNeedsNoQuietPeriod() throws Exception {
    var config = scene.config().withQuietPeriod(Duration.ofMinutes(10));
    try (var ingest = Ingest.start(config)) {
      Path file = Files.writeString(folder.resolve("new.txt"), "Written a moment ago.");
      // The stamps of file systems are a few milliseconds apart.
      await().pollDelay(Duration.ofMillis(50)).until(() -> true);
      Files.move(file, scene.inbox.resolve("new.txt"), StandardCopyOption.ATOMIC_MOVE);
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
    }
    assertThat(scene.texts()).containsExactly("Written a moment ago.");
  }

  @Test
  void withoutEventsTheRescanFindsFiles() throws Exception {
    try (var ingest = Ingest.start(scene.config().withOsEvents(false).withRescan(Scene.QUIET))) {
      scene.moveIn("a/b/c.txt", "Deep down.");
      await().untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
    }
    assertThat(scene.texts()).containsExactly("Deep down.");
  }

  @Test
  void filesThatAreStillBeingWrittenByNameAreLeftAlone() throws Exception {
    for (var name : List.of(".hidden.html", "a.html.part", "b.tmp", "c.crdownload", ".git/d.txt")) {
      scene.moveIn(name, "Not yet.");
    }
    scene.moveIn("e.txt", "Ready.");

    var summary = Ingest.once(scene.config());

    assertThat(summary.published()).isEqualTo(1);
    assertThat(scene.texts()).containsExactly("Ready.");
    assertThat(scene.inbox.resolve("a.html.part")).exists();
    assertThat(scene.inbox.resolve(".git/d.txt")).exists();
  }

  @Test
  void aFolderThatIsMovedInWithAllItsFilesIsTakenWhole() throws Exception {
    Path tree = folder.resolve("tree");
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      Path file = tree.resolve("%d/%d/tin-%d.txt".formatted(i % 3, i % 5, i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, "Tin số %d.".formatted(i));
      expected.add("Tin số %d.".formatted(i));
    }
    try (var ingest = Ingest.start(scene.config().withRescan(Duration.ofMinutes(10)))) {
      scene.moveIn("first.txt", "Trước.");
      await().atMost(LONG).untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(1));
      Files.move(tree, scene.inbox.resolve("tree"), StandardCopyOption.ATOMIC_MOVE);
      await().atMost(LONG).untilAsserted(() -> assertThat(ingest.summary().done()).isEqualTo(301));
    }
    expected.add("Trước.");
    assertThat(scene.texts()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(scene.below("done")).containsKey("tree/0/0/tin-0.txt");
  }

  @Test
  void aLinkThatLeavesTheInboxIsNotFollowed() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("private"));
    Files.writeString(outside.resolve("secret.txt"), "mật");
    Files.createSymbolicLink(scene.inbox.resolve("linked"), outside);
    Files.createSymbolicLink(scene.inbox.resolve("secret.txt"), outside.resolve("secret.txt"));

    Ingest.once(scene.config());

    assertThat(scene.texts()).isEmpty();
    assertThat(scene.codes().values()).containsExactly("symbolic-link", "symbolic-link");
    assertThat(outside.resolve("secret.txt")).hasContent("mật");
  }

  @Test
  void manyFilesThatWaitAtTheStartAreAllTaken() throws Exception {
    int count = 5_000;
    for (int i = 0; i < count; i++) {
      Path file = scene.inbox.resolve("%d/tin-%d.txt".formatted(i % 10, i));
      if (i < 10) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, "Tin số %d.".formatted(i));
    }

    var summary = Ingest.once(scene.config());

    assertThat(summary.done()).isEqualTo(count);
    assertThat(Set.copyOf(scene.texts())).hasSize(count);
    assertThat(scene.waiting()).isEmpty();
  }
}
