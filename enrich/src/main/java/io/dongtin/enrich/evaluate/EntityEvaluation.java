package io.dongtin.enrich.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Description;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Json;
import io.dongtin.contract.Mention;
import io.dongtin.contract.Place;
import io.dongtin.contract.Text;
import io.dongtin.enrich.entity.EntityTagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Precision, recall and F1 of {@link EntityTagger} on labelled texts: an entity is right when
 * start, end and type agree, offsets in code points.
 *
 * <p>Nouns that stand for a name are not counted: labels of this kind are names.
 *
 * <p>Reads JSON lines {@code {"id","text","entities":[{"start","end","type"}]}}, types {@code PER},
 * {@code ORG} and {@code LOC} (others are dropped), plain or gzipped; writes predictions in the
 * same layout. A place inside the name of an organisation is not counted: labels of this kind do
 * not overlap.
 */
public final class EntityEvaluation {
  private static final List<String> TYPES = List.of("LOC", "ORG", "PER");

  private record Label(String id, int start, int end, String type) {}

  private final EntityTagger tagger;
  private final String language;
  private final ObjectMapper json = Json.mapper();
  private final Set<Label> gold = new HashSet<>();
  private final Set<Label> predicted = new HashSet<>();

  /** Evaluates for texts in one language: a BCP 47 tag, or {@code und} to tell by the letters. */
  public EntityEvaluation(EntityTagger tagger, String language) {
    this.tagger = tagger;
    this.language = language;
  }

  /** Arguments: labelled file, language, and the file to write predictions to, if any. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("usage: LABELLED.jsonl[.gz] LANGUAGE [PREDICTIONS.jsonl]");
    }
    Path predictions = arguments.length > 2 ? Path.of(arguments[2]) : null;
    var evaluation = new EntityEvaluation(EntityTagger.load(), arguments[1]);
    evaluation.run(Path.of(arguments[0]), predictions);
    evaluation.print(System.out);
  }

  /** Tags every text of the file, and writes what was found if a file for it is given. */
  public void run(Path labelled, @Nullable Path predictions) throws IOException {
    try (var lines = open(labelled);
        var out =
            predictions == null ? Writer.nullWriter() : Files.newBufferedWriter(predictions)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          out.write(json.writeValueAsString(evaluate(json.readTree(line))));
          out.write('\n');
        }
      }
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  private ObjectNode evaluate(JsonNode line) {
    var id = line.get("id").asText();
    var text = line.get("text").asText();
    for (JsonNode entity : line.get("entities")) {
      var type = entity.get("type").asText();
      if (TYPES.contains(type)) {
        gold.add(new Label(id, entity.get("start").asInt(), entity.get("end").asInt(), type));
      }
    }
    var prediction = json.createObjectNode().put("id", id).put("text", text);
    var entities = prediction.putArray("entities");
    for (Label label : labels(id, text)) {
      predicted.add(label);
      entities
          .addObject()
          .put("start", label.start())
          .put("end", label.end())
          .put("type", label.type());
    }
    return prediction;
  }

  private List<Label> labels(String id, String text) {
    var description =
        new Description(
            "", language, List.of(), null, null, null, null, null, List.of(), null, Map.of());
    Entities found = tagger.tag(description, new Text(text, List.of(), Map.of()));
    var labels = new ArrayList<Label>();
    for (Entity person : found.people()) {
      add(labels, id, person.mentions(), "PER");
    }
    for (Entity organisation : found.organisations()) {
      add(labels, id, organisation.mentions(), "ORG");
    }
    for (Place place : found.places()) {
      add(labels, id, place.mentions(), "LOC");
    }
    return labels.stream()
        .filter(label -> labels.stream().noneMatch(o -> within(label, o)))
        .toList();
  }

  private static void add(List<Label> labels, String id, List<Mention> mentions, String type) {
    for (Mention mention : mentions) {
      if (!mention.nominal()) {
        labels.add(new Label(id, mention.start(), mention.end(), type));
      }
    }
  }

  private static boolean within(Label inner, Label outer) {
    return outer.start() <= inner.start()
        && inner.end() <= outer.end()
        && outer.end() - outer.start() > inner.end() - inner.start();
  }

  /** Prints a line for all types together, then one for each. */
  public void print(PrintStream out) {
    print(out, "all", gold, predicted);
    for (String type : TYPES) {
      print(out, type, only(gold, type), only(predicted, type));
    }
  }

  private static Set<Label> only(Set<Label> labels, String type) {
    var same = new HashSet<>(labels);
    same.removeIf(label -> !label.type().equals(type));
    return same;
  }

  private static void print(PrintStream out, String name, Set<Label> gold, Set<Label> predicted) {
    var right = new HashSet<>(gold);
    right.retainAll(predicted);
    double precision = predicted.isEmpty() ? 0 : (double) right.size() / predicted.size();
    double recall = gold.isEmpty() ? 0 : (double) right.size() / gold.size();
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    out.printf(
        Locale.ROOT,
        "%-8s gold %6d pred %6d  precision %.3f  recall %.3f  F1 %.3f\n",
        name,
        gold.size(),
        predicted.size(),
        precision,
        recall,
        f1);
  }
}
