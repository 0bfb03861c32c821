package io.dongtin.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Stated;
import io.dongtin.ingest.IngestConfig.Handling;
import io.dongtin.ingest.IngestConfig.Policy;
import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** What side-cars, folders and the ignore file say of a drop, over a real broker. */
class StatedByTheDropIT extends WithBroker {
  @Test
  void aSideCarStatesAddressPublisherAndTimeAndMovesWithItsFile() throws Exception {
    String sideCar =
        """
        {"uri": "https://tin.example/a", "publisher": "Tin Sáng", "time": "2026-11-20T08:00:00+07:00"}
        """;
    scene.moveIn("tin/a.html.meta.json", sideCar);
    scene.moveIn("tin/a.html", "<p>Một tin.");

    Ingest.once(scene.config());

    RawArticle article = scene.raw().getFirst();
    assertThat(article.source()).isEqualTo(URI.create("https://tin.example/a"));
    assertThat(article.stated())
        .isEqualTo(new Stated("Tin Sáng", OffsetDateTime.parse("2026-11-20T08:00:00+07:00")));
    assertThat(scene.below("done")).containsOnlyKeys("tin/a.html", "tin/a.html.meta.json");
    assertThat(scene.waiting()).isEmpty();
  }

  @Test
  void aBadSideCarIsAReasonInWordsAndGoesWhereItsFileGoes() throws Exception {
    scene.moveIn("a.html", "<p>A");
    scene.moveIn("a.html.meta.json", "{\"publisher\": ");
    scene.moveIn("b.html", "<p>B");
    scene.moveIn("b.html.meta.json", "{\"publsher\": \"Tin\"}");
    scene.moveIn("c.html", "<p>C");
    scene.moveIn("c.html.meta.json", "{\"time\": \"hôm qua\"}");
    scene.moveIn("d.jsonl", "{\"a\":1}\n{\"b\":2}\n");
    scene.moveIn("d.jsonl.meta.json", "{\"uri\": \"https://tin.example/d\"}");

    var summary = Ingest.once(scene.config());

    assertThat(summary.failed()).isEqualTo(4);
    assertThat(scene.raw()).isEmpty();
    assertThat(scene.codes().values()).containsOnly("malformed-side-car");
    assertThat(scene.words())
        .containsEntry("b.html", "its side-car: 'publsher' is none of uri, publisher, time")
        .containsEntry(
            "c.html",
            "its side-car: 'time' is not a time with its zone such as 2026-11-22T08:00:00+07:00")
        .containsEntry(
            "d.jsonl", "its side-car: 'uri' is of one article, and the file may hold more");
    assertThat(scene.below("failed")).containsKeys("a.html", "a.html.meta.json");
    assertThat(scene.waiting()).isEmpty();
  }

  @Test
  void theFirstSubFolderNamesThePublisherWhereThatIsWantedAndNoSideCarDoes() throws Exception {
    scene.moveIn("Tin Sáng/2026/a.txt", "Một tin.");
    scene.moveIn("Tin Sáng/b.txt", "Hai tin.");
    scene.moveIn("Tin Sáng/b.txt.meta.json", "{\"publisher\": \"Tin Tối\"}");
    scene.moveIn("c.txt", "Ba tin.");

    Ingest.once(scene.config().withHandling(new Handling(Policy.MOVE, false, true)));

    assertThat(scene.raw())
        .extracting(article -> article.drop().path(), article -> article.stated().publisher())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Tin Sáng/2026/a.txt", "Tin Sáng"),
            org.assertj.core.groups.Tuple.tuple("Tin Sáng/b.txt", "Tin Tối"),
            org.assertj.core.groups.Tuple.tuple("c.txt", null));
  }

  @Test
  void whatTheIgnoreFileNamesIsLeftAlone() throws Exception {
    scene.moveIn(
        ".dongtinignore",
        """
        # our own notes
        *.note.txt
        /drafts/
        !keep.note.txt
        năm-*/**/old.txt
        """);
    scene.moveIn("a.note.txt", "no");
    scene.moveIn("keep.note.txt", "yes 1");
    scene.moveIn("drafts/b.txt", "no");
    scene.moveIn("tin/drafts/c.txt", "yes 2");
    scene.moveIn("năm-2025/x/old.txt", "no");
    scene.moveIn("năm-2025/x/new.txt", "yes 3");

    Ingest.once(scene.config());

    assertThat(scene.texts()).containsExactlyInAnyOrder("yes 1", "yes 2", "yes 3");
    assertThat(scene.waiting())
        .containsExactly(".dongtinignore", "a.note.txt", "drafts/b.txt", "năm-2025/x/old.txt");
  }
}
