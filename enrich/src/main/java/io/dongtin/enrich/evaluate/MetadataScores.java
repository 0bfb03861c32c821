package io.dongtin.enrich.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores of title, author, date and language. A page counts for a field if its truth has it; dates
 * are scored as htmldate's evaluation does (github.com/adbar/htmldate): a wrong date costs
 * precision, a missing one recall.
 */
final class MetadataScores {
  /** From this share of common words on a title is nearly right. */
  private static final double LENIENT = 0.8;

  /** Year, month and day of ISO 8601. */
  private static final int DAY = 10;

  private MetadataScores() {}

  /** By field, in a fixed order; fields that no page's truth has are left out. */
  static Map<String, FieldScore> of(
      List<PageTruth> truth, Map<String, PagePrediction> predictions) {
    Map<String, FieldScore> scores = new LinkedHashMap<>();
    put(scores, "title", titles(truth, predictions));
    put(scores, "author", authors(truth, predictions));
    put(scores, "date", dates(truth, predictions));
    put(scores, "lang", languages(truth, predictions));
    return scores;
  }

  private static void put(Map<String, FieldScore> scores, String field, FieldScore score) {
    if (score.pages() > 0) {
      scores.put(field, score);
    }
  }

  private static PagePrediction found(PageTruth page, Map<String, PagePrediction> predictions) {
    return predictions.getOrDefault(page.id(), PagePrediction.NONE);
  }

  private static @Nullable String stated(PageTruth page, String field) {
    String text = page.fields().path(field).asText("");
    return text.isEmpty() || page.fields().path(field).isNull() ? null : text;
  }

  private static FieldScore titles(List<PageTruth> truth, Map<String, PagePrediction> predictions) {
    int pages = 0;
    int exact = 0;
    int lenient = 0;
    for (PageTruth page : truth) {
      String expected = stated(page, "title");
      if (expected != null) {
        String actual = found(page, predictions).title();
        boolean same = ScoredText.normal(expected).equals(ScoredText.normal(actual));
        pages++;
        exact += same ? 1 : 0;
        lenient += same || likeness(expected, actual) >= LENIENT ? 1 : 0;
      }
    }
    return score(pages, "exact", ratio(exact, pages), "lenient", ratio(lenient, pages));
  }

  private static double likeness(String expected, @Nullable String actual) {
    Map<String, Integer> wanted = ScoredText.words(expected);
    Map<String, Integer> got = ScoredText.words(actual);
    int common = 0;
    for (Map.Entry<String, Integer> word : wanted.entrySet()) {
      common += Math.min(word.getValue(), got.getOrDefault(word.getKey(), 0));
    }
    return got.isEmpty() ? 0 : 2.0 * common / (size(wanted) + size(got));
  }

  private static int size(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static FieldScore authors(
      List<PageTruth> truth, Map<String, PagePrediction> predictions) {
    int pages = 0;
    int exact = 0;
    int right = 0;
    int wanted = 0;
    int given = 0;
    for (PageTruth page : truth) {
      if (page.fields().has("author")) {
        Set<String> expected = ScoredText.names(texts(page.fields().get("author")));
        Set<String> actual = ScoredText.names(found(page, predictions).author());
        pages++;
        exact += expected.equals(actual) ? 1 : 0;
        wanted += expected.size();
        given += actual.size();
        Set<String> common = new HashSet<>(expected);
        common.retainAll(actual);
        right += common.size();
      }
    }
    double precision = ratio(right, given);
    double recall = ratio(right, wanted);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("exact", ratio(exact, pages));
    figures.put("precision", precision);
    figures.put("recall", recall);
    figures.put("f1", BodyScore.harmonic(precision, recall));
    return new FieldScore(pages, figures);
  }

  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isTextual()) {
      texts.add(value.asText());
    }
    value.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static FieldScore dates(List<PageTruth> truth, Map<String, PagePrediction> predictions) {
    int pages = 0;
    int right = 0;
    int wrong = 0;
    for (PageTruth page : truth) {
      String expected = stated(page, "date");
      if (expected != null) {
        String actual = found(page, predictions).date();
        pages++;
        if (actual != null && !actual.isEmpty()) {
          boolean same = day(actual).equals(day(expected));
          right += same ? 1 : 0;
          wrong += same ? 0 : 1;
        }
      }
    }
    double precision = ratio(right, right + wrong);
    double recall = ratio(right, pages - wrong);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("precision", precision);
    figures.put("recall", recall);
    figures.put("f1", BodyScore.harmonic(precision, recall));
    figures.put("accuracy", ratio(right, pages));
    return new FieldScore(pages, figures);
  }

  private static String day(String date) {
    return date.substring(0, Math.min(DAY, date.length()));
  }

  private static FieldScore languages(
      List<PageTruth> truth, Map<String, PagePrediction> predictions) {
    int pages = 0;
    int right = 0;
    for (PageTruth page : truth) {
      String expected = stated(page, "lang");
      if (expected != null) {
        pages++;
        right += primary(expected).equals(primary(found(page, predictions).lang())) ? 1 : 0;
      }
    }
    return score(pages, "accuracy", ratio(right, pages));
  }

  private static String primary(@Nullable String tag) {
    String lower = tag == null ? "" : tag.toLowerCase(Locale.ROOT);
    return lower.split("[-_]", 2)[0];
  }

  private static FieldScore score(int pages, String name, double figure) {
    return new FieldScore(pages, Map.of(name, figure));
  }

  private static FieldScore score(
      int pages, String one, double first, String other, double second) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put(one, first);
    figures.put(other, second);
    return new FieldScore(pages, figures);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
