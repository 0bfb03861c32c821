package io.dongtin.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dongtin.ingest.IngestConfig.Handling;
import io.dongtin.ingest.IngestConfig.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of files under each policy, across restarts. */
class PolicyIT extends WithBroker {
  @Test
  void keptFilesStayAndAreNotPublishedAgainAfterARestart() throws Exception {
    var keep = scene.config().withHandling(new Handling(Policy.KEEP, false, false));
    scene.moveIn("tin sáng/a.txt", "Một.");
    scene.moveIn("b.jsonl", "{\"a\":1}\n{\"b\":2}\n");
    scene.moveIn("c.json", "{");
    Ingest.once(keep);
    assertThat(scene.raw()).hasSize(3);
    assertThat(scene.waiting()).containsExactly("b.jsonl", "c.json", "tin sáng/a.txt");
    assertThat(scene.codes()).containsEntry("c.json", "malformed-json");
    assertThat(scene.below("failed")).containsOnlyKeys("c.json.reason.json");

    var again = Ingest.once(keep);

    assertThat(again.published()).isZero();
    assertThat(again.failed()).isZero();
  }

  @Test
  void aKeptFileIsPublishedAgainWhenItIsAnotherFile() throws Exception {
    var keep = scene.config().withHandling(new Handling(Policy.KEEP, false, false));
    Path touched = scene.moveIn("touched.txt", "Một.");
    scene.moveIn("replaced.txt", "Hai.");
    scene.moveIn("left.txt", "Ba.");
    Ingest.once(keep);

    Files.setLastModifiedTime(touched, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    scene.moveIn("replaced.txt", "Hai?");
    var again = Ingest.once(keep);

    assertThat(again.published()).isEqualTo(2);
    assertThat(scene.dropIds()).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void aKeptFileThatWasAwayForARunIsANewOne() throws Exception {
    var keep = scene.config().withHandling(new Handling(Policy.KEEP, false, false));
    Path file = scene.moveIn("a.txt", "Một.");
    Ingest.once(keep);
    Files.move(file, folder.resolve("away.txt"));
    Ingest.once(keep);
    Files.move(folder.resolve("away.txt"), file);

    assertThat(Ingest.once(keep).published()).isEqualTo(1);
  }

  @Test
  void deletedFilesAreGoneAndRefusedOnesAreNot() throws Exception {
    scene.moveIn("a.txt", "Một.");
    scene.moveIn("a.txt.meta.json", "{\"publisher\":\"Tin Sáng\"}");
    scene.moveIn("b.json", "{");

    Ingest.once(scene.config().withHandling(new Handling(Policy.DELETE, false, false)));

    assertThat(scene.texts()).containsExactly("Một.");
    assertThat(scene.waiting()).isEmpty();
    assertThat(scene.below("done")).isEmpty();
    assertThat(scene.below("failed")).containsOnlyKeys("b.json", "b.json.reason.json");
  }

  @Test
  void keepingFilesInASharedInboxIsRefused() {
    assertThatThrownBy(() -> scene.config().withHandling(new Handling(Policy.KEEP, true, false)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("policy 'keep': expected move or delete");
  }
}
