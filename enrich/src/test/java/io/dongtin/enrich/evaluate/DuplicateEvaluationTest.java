package io.dongtin.enrich.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.enrich.duplicate.DuplicateSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateEvaluationTest {
  @TempDir Path folder;

  @Test
  void clustersAreScoredPairByPair() throws IOException {
    DuplicateTruth truth =
        truth(
            "id\tcluster\tkind",
            "a\tc1\tbase",
            "b\tc1\tedit",
            "c\tc1\tdrop",
            "d\tc1:t_quote\tt_quote");

    DuplicateTruth.Score score = truth.score(Map.of("a", "a", "b", "a", "c", "c", "d", "a"));

    assertThat(score.precision()).isEqualTo(1 / 3.0);
    assertThat(score.recall()).isEqualTo(1 / 3.0);
    assertThat(score.trapsJoined()).isEqualTo(1);
    assertThat(score.traps()).isEqualTo(1);
  }

  @Test
  void pairsThatMayBeEitherAreNotScored() throws IOException {
    DuplicateTruth truth =
        truth("a\tb\tlabel", "a\tb\tdup", "c\td\tgrey", "e\tf\tsoft", "g\th\ttrap");

    DuplicateTruth.Score score =
        truth.score(
            Map.of("a", "1", "b", "1", "c", "2", "d", "2", "e", "3", "f", "3", "g", "4", "h", "5"));

    assertThat(score.f1()).isEqualTo(1);
    assertThat(score.trapsJoined()).isZero();
  }

  @Test
  void articlesAreReadAndPredictionsWritten() throws IOException {
    String text =
        "one two three four five six seven eight nine ten ".repeat(2)
            + "eleven twelve thirteen fourteen fifteen";
    Path docs = folder.resolve("docs.jsonl");
    Files.writeString(
        docs,
        """
        {"id":"a","title":"A","text":"%s"}
        {"id":"b","title":"B","text":"%s!"}
        {"id":"c","title":"C","text":"something else"}
        """
            .formatted(text, text));
    Path predictions = folder.resolve("predictions.tsv");

    var evaluation = new DuplicateEvaluation(new StoryIndex(DuplicateSettings.DEFAULTS));
    evaluation.run(docs, 1, predictions);
    var printed = new ByteArrayOutputStream();
    evaluation.print(
        truth("a\tb\tlabel", "a\tb\tdup"), new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThat(Files.readAllLines(predictions)).hasSize(3).contains("c\tc");
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("F1 1.0000", "3 articles");
  }

  private DuplicateTruth truth(String... lines) throws IOException {
    return DuplicateTruth.read(Files.write(folder.resolve("truth.tsv"), java.util.List.of(lines)));
  }
}
