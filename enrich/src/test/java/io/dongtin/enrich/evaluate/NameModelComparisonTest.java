package io.dongtin.enrich.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.enrich.entity.EntityTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameModelComparisonTest {
  @TempDir Path folder;

  /** The rules know no zorgs; a model that has seen four learns the fifth from the words beside. */
  @Test
  void aModelFindsWhatItHasSeenAndTheRulesWhatTheyKnow() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : List.of("zorga", "zorgb", "zorgc", "zorgd", "zorge")) {
      lines.add(
          "{\"id\":\"%s\",\"text\":\"today the firm %s spoke\",\"entities\":[{\"start\":15,\"end\":20,\"type\":\"ORG\"}]}"
              .formatted(name, name));
    }
    Path labelled = Files.write(folder.resolve("labelled.jsonl"), lines);

    List<LabelledText> texts = LabelledText.read(labelled, EntityTagger.load(), "en");

    assertThat(NameModelComparison.compare(texts, "PERCEPTRON", 20))
        .map(line -> line.replaceAll(" +PER.*", "").replaceAll(" +", " "))
        .containsExactly(
            "rules alone all 0.000",
            "model alone all 1.000",
            "rules, gaps filled by the model alone all 1.000",
            "model alone, gaps filled by rules all 1.000",
            "model that sees the rules all 1.000",
            "rules, gaps filled by the model that sees the rules all 1.000",
            "model that sees the rules, gaps filled by rules all 1.000");
  }
}
