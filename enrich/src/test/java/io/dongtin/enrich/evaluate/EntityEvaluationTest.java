package io.dongtin.enrich.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.enrich.entity.EntityTagger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityEvaluationTest {
  @TempDir Path folder;

  @Test
  void printsTheFiguresAndWritesThePredictions() throws IOException {
    Path labelled = folder.resolve("labelled.jsonl");
    Files.writeString(
        labelled,
        """
        {"id":"1","text":"Bộ Quốc phòng Nga họp ở Hà Nội.","entities":[{"start":0,"end":17,"type":"ORG"},{"start":24,"end":30,"type":"LOC"}]}
        {"id":"2","text":"Ông Putin im lặng.","entities":[{"start":0,"end":9,"type":"PER"},{"start":0,"end":3,"type":"MISC"}]}
        """);
    Path predictions = folder.resolve("predictions.jsonl");
    var evaluation = new EntityEvaluation(EntityTagger.load(), "vi");

    evaluation.run(labelled, predictions);

    var printed = new ByteArrayOutputStream();
    evaluation.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            all      gold      3 pred      3  precision 0.667  recall 0.667  F1 0.667
            PER      gold      1 pred      1  precision 0.000  recall 0.000  F1 0.000
            LOC      gold      1 pred      1  precision 1.000  recall 1.000  F1 1.000
            ORG      gold      1 pred      1  precision 1.000  recall 1.000  F1 1.000
            """);
    assertThat(Files.readAllLines(predictions))
        .hasSize(2)
        .last()
        .isEqualTo(
            "{\"id\":\"2\",\"text\":\"Ông Putin im lặng.\",\"entities\":[{\"start\":4,\"end\":9,\"type\":\"PER\"}]}");
  }
}
