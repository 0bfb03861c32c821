package io.dongtin.standalone.command;

import io.dongtin.enrich.evaluate.BodyScore;
import io.dongtin.enrich.evaluate.FieldScore;
import io.dongtin.enrich.evaluate.PageReport;
import io.dongtin.enrich.evaluate.SegmentScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The scores of a set of pages as lines for people, and as an object for programs. */
final class PageReportLines {
  private PageReportLines() {}

  /** One line a kind of score; what the truth does not have is not told. */
  static List<String> of(PageReport report) {
    List<String> lines = new ArrayList<>();
    BodyScore body = report.body();
    if (body.pages() > 0) {
      lines.add(
          "body      %d pages  F1 %.3f  precision %.3f  recall %.3f"
              .formatted(body.pages(), body.f1(), body.precision(), body.recall()));
    }
    SegmentScore segments = report.segments();
    if (segments.pages() > 0) {
      lines.add(
          "segments  %d pages  F1 %.3f  precision %.3f  recall %.3f"
              .formatted(segments.pages(), segments.f1(), segments.precision(), segments.recall()));
    }
    report
        .fields()
        .forEach(
            (name, score) ->
                lines.add("%-9s %d pages  %s".formatted(name, score.pages(), figures(score))));
    return lines;
  }

  private static String figures(FieldScore score) {
    return score.figures().entrySet().stream()
        .map(
            figure ->
                "%s %.3f"
                    .formatted(
                        figure.getKey().equals("f1") ? "F1" : figure.getKey(), figure.getValue()))
        .collect(Collectors.joining("  "));
  }

  /** All of a publisher's scores on one line. */
  static String ofPublisher(String publisher, PageReport report) {
    List<String> scores = new ArrayList<>();
    if (report.body().pages() > 0) {
      scores.add(score("body", report.body().f1()));
    }
    if (report.segments().pages() > 0) {
      scores.add(score("segments", report.segments().f1()));
    }
    report.fields().forEach((name, field) -> scores.add(score(name, main(field))));
    int pages =
        report.fields().values().stream()
            .mapToInt(FieldScore::pages)
            .reduce(Math.max(report.body().pages(), report.segments().pages()), Math::max);
    return "  %-34s %4d pages  %s".formatted(publisher, pages, String.join("  ", scores));
  }

  private static String score(String name, double value) {
    return String.format(Locale.ROOT, "%s %.3f", name, value);
  }

  /** F1 where there is one, otherwise the share of pages that are right. */
  private static double main(FieldScore field) {
    Map<String, Double> figures = field.figures();
    return figures.containsKey("f1")
        ? field.figure("f1")
        : figures.values().stream().findFirst().orElse(0.0);
  }

  static String ofPage(BodyScore.PageScore page) {
    return "  %s  F1 %.3f  precision %.3f  recall %.3f"
        .formatted(page.id(), page.f1(), page.precision(), page.recall());
  }

  /** For programs. */
  static Map<String, Object> json(PageReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    BodyScore body = report.body();
    if (body.pages() > 0) {
      json.put("body", scores(body.pages(), body.f1(), body.precision(), body.recall()));
    }
    SegmentScore segments = report.segments();
    if (segments.pages() > 0) {
      json.put(
          "segments",
          scores(segments.pages(), segments.f1(), segments.precision(), segments.recall()));
    }
    report
        .fields()
        .forEach(
            (name, score) -> {
              Map<String, Object> figures = new LinkedHashMap<>();
              figures.put("pages", score.pages());
              figures.putAll(score.figures());
              json.put(name, figures);
            });
    return json;
  }

  private static Map<String, Object> scores(int pages, double f1, double precision, double recall) {
    Map<String, Object> scores = new LinkedHashMap<>();
    scores.put("pages", pages);
    scores.put("f1", f1);
    scores.put("precision", precision);
    scores.put("recall", recall);
    return scores;
  }
}
