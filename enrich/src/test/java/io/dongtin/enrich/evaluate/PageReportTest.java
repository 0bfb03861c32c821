package io.dongtin.enrich.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The scores are those of the Python programs that others score with: {@code expected.json} is what
 * they say of the invented {@code truth.json} and {@code predictions.json}.
 */
class PageReportTest {
  private static final double EXACTLY = 1e-9;

  private List<PageTruth> truth = List.of();
  private Map<String, PagePrediction> predictions = Map.of();

  @BeforeEach
  void readFixtures() throws IOException {
    truth = PageTruth.all(json("truth.json"));
    predictions =
        Json.mapper()
            .convertValue(
                json("predictions.json"), new TypeReference<Map<String, PagePrediction>>() {});
  }

  @Test
  void bodiesScoreAsInPython() throws IOException {
    BodyScore body = PageReport.of(truth, predictions).body();
    JsonNode expected = json("expected.json").get("body");
    assertThat(body.pages()).isEqualTo(expected.get("pages").asInt());
    assertThat(body.f1()).isCloseTo(expected.get("f1").asDouble(), within(EXACTLY));
    assertThat(body.precision()).isCloseTo(expected.get("precision").asDouble(), within(EXACTLY));
    assertThat(body.recall()).isCloseTo(expected.get("recall").asDouble(), within(EXACTLY));
  }

  @Test
  void everyFieldScoresAsInPython() throws IOException {
    Map<String, FieldScore> fields = PageReport.of(truth, predictions).fields();
    JsonNode expected = json("expected.json");
    assertThat(fields).containsOnlyKeys("title", "author", "date", "lang");
    for (Map.Entry<String, FieldScore> field : fields.entrySet()) {
      JsonNode figures = expected.get(field.getKey());
      assertThat(field.getValue().pages()).isEqualTo(figures.get("pages").asInt());
      field
          .getValue()
          .figures()
          .forEach(
              (name, figure) ->
                  assertThat(figure)
                      .as(field.getKey() + " " + name)
                      .isCloseTo(figures.get(name).asDouble(), within(EXACTLY)));
    }
  }

  @Test
  void segmentsCountAsInPython() {
    // Printed by the program: tp 5 fp 2 fn 2 tn 4.
    assertThat(PageReport.of(truth, predictions).segments())
        .isEqualTo(new SegmentScore(6, 5, 2, 2, 4));
  }

  @Test
  void theWorstPublisherComesFirst() {
    Map<String, PageReport> reports = PageReport.byPublisher(truth, predictions);
    assertThat(reports.keySet()).startsWith("example.org").contains("Harbour Post", "Hạ Lam");
    assertThat(reports.values()).extracting(report -> report.body().f1()).isSorted();
  }

  @Test
  void theWorstPageComesFirst() {
    assertThat(PageReport.of(truth, predictions).body().worst())
        .extracting(BodyScore.PageScore::f1)
        .isSorted();
  }

  private static JsonNode json(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PageReportTest.class.getResourceAsStream(name), name)) {
      return Json.mapper().readTree(in);
    }
  }
}
