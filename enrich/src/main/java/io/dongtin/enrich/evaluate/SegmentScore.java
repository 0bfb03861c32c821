package io.dongtin.enrich.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Pieces of text that must be in a body ({@code with}) and pieces that must not ({@code without}),
 * counted over all pages, as Trafilatura's evaluation does (github.com/adbar/trafilatura).
 */
public record SegmentScore(
    int pages, int truePositive, int falsePositive, int falseNegative, int trueNegative) {

  static SegmentScore of(List<PageTruth> truth, Map<String, PagePrediction> predictions) {
    int pages = 0;
    int with = 0;
    int found = 0;
    int without = 0;
    int leftIn = 0;
    for (PageTruth page : truth) {
      JsonNode fields = page.fields();
      if (fields.has("with") && fields.has("without")) {
        String body =
            ScoredText.oneLine(
                predictions.getOrDefault(page.id(), PagePrediction.NONE).articleBody());
        pages++;
        with += fields.get("with").size();
        without += fields.get("without").size();
        found += in(body, fields.get("with"));
        leftIn += in(body, fields.get("without"));
      }
    }
    return new SegmentScore(pages, found, leftIn, with - found, without - leftIn);
  }

  private static int in(String body, JsonNode segments) {
    int found = 0;
    for (JsonNode segment : segments) {
      found += body.contains(ScoredText.oneLine(segment.asText())) ? 1 : 0;
    }
    return found;
  }

  /** Share of what was kept that belongs there. */
  public double precision() {
    return ratio(truePositive, truePositive + falsePositive);
  }

  /** Share of what belongs there that was kept. */
  public double recall() {
    return ratio(truePositive, truePositive + falseNegative);
  }

  /** Harmonic mean of the two. */
  public double f1() {
    return ratio(2 * truePositive, 2 * truePositive + falsePositive + falseNegative);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
