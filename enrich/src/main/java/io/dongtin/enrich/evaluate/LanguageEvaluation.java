package io.dongtin.enrich.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Json;
import io.dongtin.enrich.page.metadata.Languages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Accuracy of the language detection of the pipeline on texts with one {id, lang, text} a line. */
public final class LanguageEvaluation {
  private final Languages languages = Languages.load();
  private final Map<String, Integer> confusions = new TreeMap<>();
  private int texts;
  private int right;

  /** Reads a file, gzipped or not. */
  public void run(Path labelled) throws IOException {
    try (InputStream in = Files.newInputStream(labelled);
        var lines =
            new BufferedReader(
                new InputStreamReader(
                    labelled.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          count(Json.mapper().readTree(line));
        }
      }
    }
  }

  private void count(JsonNode text) {
    String expected = text.path("lang").asText().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    String actual = languages.detect(text.path("text").asText()).tag();
    texts++;
    if (actual.equals(expected)) {
      right++;
    } else {
      confusions.merge(expected + " taken for " + actual, 1, Integer::sum);
    }
  }

  /** Share of the texts whose language was told. */
  public double accuracy() {
    return texts == 0 ? 0 : (double) right / texts;
  }

  /** Prints the accuracy, and what was taken for what, the most frequent first. */
  public void print(PrintStream out) {
    out.printf(Locale.ROOT, "%d texts  accuracy %.3f%n", texts, accuracy());
    confusions.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> out.printf("%5d  %s%n", entry.getValue(), entry.getKey()));
  }
}
