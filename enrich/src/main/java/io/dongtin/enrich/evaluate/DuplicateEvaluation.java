package io.dongtin.enrich.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dongtin.contract.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * How well articles that tell the same story are found: streams JSON lines {@code
 * {"id","title","text"}} in a shuffled order, where the first of a story that comes is its
 * original, and scores the stories against labels.
 *
 * <p>Labels are {@code id, cluster, kind} or {@code a, b, label}, tab-separated under a heading:
 * see {@link DuplicateTruth}.
 */
public final class DuplicateEvaluation {
  private final Map<String, String> found = new TreeMap<>();
  private final Stories stories;
  private Duration took = Duration.ZERO;

  public DuplicateEvaluation(Stories stories) {
    this.stories = stories;
  }

  /** Streams the articles of a file, and writes {@code id, story} lines if a file is given. */
  public void run(Path docs, long seed, @Nullable Path predictions) throws IOException {
    List<JsonNode> articles = read(docs);
    Collections.shuffle(articles, new Random(seed));
    long start = System.nanoTime();
    for (JsonNode article : articles) {
      String id = article.get("id").asText();
      found.put(id, stories.add(id, article.path("title").asText(), article.get("text").asText()));
    }
    took = Duration.ofNanos(System.nanoTime() - start);
    if (predictions != null) {
      List<String> lines = new ArrayList<>();
      found.forEach((id, story) -> lines.add(id + '\t' + story));
      Files.write(predictions, lines);
    }
  }

  /** The objects of a file with one a line. */
  public static List<JsonNode> read(Path docs) throws IOException {
    ObjectMapper json = Json.mapper();
    List<JsonNode> articles = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(docs);
        InputStream plain = docs.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          articles.add(json.readTree(line));
        }
      }
    }
    return articles;
  }

  /** Prints pairwise precision, recall and F1, the traps that were joined, and the speed. */
  public void print(DuplicateTruth truth, PrintStream out) {
    DuplicateTruth.Score score = truth.score(found);
    out.printf(
        "pairs  precision %.4f  recall %.4f  F1 %.4f%n",
        score.precision(), score.recall(), score.f1());
    out.printf("traps joined %d of %d%n", score.trapsJoined(), score.traps());
    out.printf(
        "%d articles, %.0f a second%n",
        found.size(), found.size() / Math.max(1e-9, took.toNanos() / 1e9));
  }
}
