package io.dongtin.enrich.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Json;
import io.dongtin.enrich.entity.EntityTagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;

/**
 * A text in words, with the names that it has and those that the rules find; offsets in UTF-16
 * units.
 */
record LabelledText(
    List<String> tokens, List<Span> places, Set<NameLabel> gold, Set<NameLabel> rules) {

  /** The texts of a file as {@link EntityEvaluation} reads it. */
  static List<LabelledText> read(Path file, EntityTagger tagger, String language)
      throws IOException {
    var evaluation = new EntityEvaluation(tagger, language);
    var texts = new ArrayList<LabelledText>();
    try (BufferedReader lines = EntityEvaluation.open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode json = Json.mapper().readTree(line);
        var text = json.get("text").asText();
        Span[] places = SimpleTokenizer.INSTANCE.tokenizePos(text);
        texts.add(
            new LabelledText(
                List.of(Span.spansToStrings(places, text)),
                List.of(places),
                inUnits(EntityEvaluation.gold(json), text),
                inUnits(evaluation.found(text), text)));
      }
    }
    return texts;
  }

  private static Set<NameLabel> inUnits(Set<NameLabel> labels, String text) {
    var moved = new HashSet<NameLabel>();
    for (NameLabel label : labels) {
      moved.add(
          new NameLabel(
              text.offsetByCodePoints(0, label.start()),
              text.offsetByCodePoints(0, label.end()),
              label.type()));
    }
    return moved;
  }

  String[] words() {
    return tokens.toArray(String[]::new);
  }

  NameSample sample(boolean withRules) {
    return new NameSample(words(), spans(gold), withRules ? hints() : null, true);
  }

  /** What the rules say of each word and its neighbours, as features. */
  String[][] hints() {
    String[] said = new String[tokens.size()];
    Arrays.fill(said, "O");
    for (Span span : spans(rules)) {
      Arrays.fill(said, span.getStart(), span.getEnd(), "I" + span.getType());
      said[span.getStart()] = "B" + span.getType();
    }
    String[][] hints = new String[said.length][];
    for (int i = 0; i < said.length; i++) {
      String before = i > 0 ? said[i - 1] : "^";
      String after = i + 1 < said.length ? said[i + 1] : "$";
      hints[i] =
          new String[] {
            "r=" + said[i],
            "rb=" + before + said[i],
            "ra=" + said[i] + after,
            "rw=" + said[i] + tokens.get(i).toLowerCase(Locale.ROOT),
            "rc=" + said[i] + Character.isUpperCase(tokens.get(i).charAt(0))
          };
    }
    return hints;
  }

  private Span[] spans(Set<NameLabel> labels) {
    var spans = new ArrayList<Span>();
    for (NameLabel label : labels) {
      int from = -1;
      int to = -1;
      for (int i = 0; i < places.size(); i++) {
        Span place = places.get(i);
        if (place.getStart() < label.end() && place.getEnd() > label.start()) {
          from = from < 0 ? i : from;
          to = i + 1;
        }
      }
      if (from >= 0) {
        spans.add(new Span(from, to, label.type()));
      }
    }
    return NameFinderME.dropOverlappingSpans(spans.toArray(Span[]::new));
  }

  /** What a model found, as labels of the text. */
  Set<NameLabel> labels(Span[] found) {
    var labels = new HashSet<NameLabel>();
    for (Span span : found) {
      labels.add(
          new NameLabel(
              places.get(span.getStart()).getStart(),
              places.get(span.getEnd() - 1).getEnd(),
              span.getType()));
    }
    return labels;
  }
}
