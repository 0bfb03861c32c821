package io.dongtin.enrich.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All scores of a set of pages: of the body, of its segments and of the metadata, as far as the
 * truth has them.
 *
 * @param fields by name: title, author, date, lang
 */
public record PageReport(BodyScore body, SegmentScore segments, Map<String, FieldScore> fields) {

  static PageReport of(List<PageTruth> truth, Map<String, PagePrediction> predictions) {
    Map<String, ShingleScore> bodies = new LinkedHashMap<>();
    for (PageTruth page : truth) {
      if (page.fields().hasNonNull("articleBody")) {
        String found = predictions.getOrDefault(page.id(), PagePrediction.NONE).articleBody();
        bodies.put(page.id(), ShingleScore.of(page.fields().get("articleBody").asText(), found));
      }
    }
    return new PageReport(
        BodyScore.of(bodies),
        SegmentScore.of(truth, predictions),
        MetadataScores.of(truth, predictions));
  }

  /** One report a publisher, the one with the worst bodies first. */
  static Map<String, PageReport> byPublisher(
      List<PageTruth> truth, Map<String, PagePrediction> predictions) {
    Map<String, List<PageTruth>> pages = new TreeMap<>();
    for (PageTruth page : truth) {
      pages.computeIfAbsent(page.publisher(), any -> new ArrayList<>()).add(page);
    }
    Map<String, PageReport> reports = new LinkedHashMap<>();
    pages.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), of(entry.getValue(), predictions)))
        .sorted(Comparator.comparingDouble(entry -> entry.getValue().order()))
        .forEach(entry -> reports.put(entry.getKey(), entry.getValue()));
    return reports;
  }

  /** What decides which publisher is worst: the body, or what else there is to score. */
  private double order() {
    if (body.pages() > 0) {
      return body.f1();
    }
    return segments.pages() > 0
        ? segments.f1()
        : fields.values().stream()
            .flatMap(score -> score.figures().values().stream())
            .mapToDouble(Double::doubleValue)
            .average()
            .orElse(0);
  }
}
