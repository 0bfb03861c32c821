package io.dongtin.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Article;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.enrich.evaluate.StoryIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the evaluation measures is what the topology does. */
class StoriesInOrderTest {
  private static final List<String> VOCABULARY =
      List.of(
          "river",
          "bridge",
          "council",
          "harvest",
          "school",
          "engineer",
          "market",
          "valley",
          "minister",
          "storm",
          "price",
          "village",
          "ferry",
          "report",
          "budget",
          "coast");

  private final Random random = new Random(42);

  @Test
  void theTopologyAndTheEvaluationFindTheSameStories(@TempDir Path stateDir) {
    List<List<String>> texts = new ArrayList<>();
    List<Article> articles;
    try (var driver = new EnrichDriver(stateDir)) {
      for (int i = 0; i < 60; i++) {
        texts.add(i < 6 ? sentences(12) : copy(texts.get(random.nextInt(i)), texts.get(i % 6)));
        driver.drop(
            Drops.page(
                Integer.toString(100 + i),
                "https://news.example/" + i,
                "Headline number " + i,
                texts.get(i).stream().collect(Collectors.joining("</p><p>", "<p>", "</p>"))));
      }
      articles =
          Stream.concat(driver.enriched().stream(), driver.duplicates().stream())
              .sorted(Comparator.comparing(article -> article.drop().id()))
              .toList();
    }

    var index = new StoryIndex(DuplicateSettings.DEFAULTS);
    assertThat(articles).hasSize(60);
    assertThat(articles.stream().filter(Article::isOriginal).count()).isBetween(6L, 50L);
    for (Article article : articles) {
      String story =
          index.add(article.id(), article.description().headline(), article.text().body());
      assertThat(article.story()).as(article.uri().toString()).isEqualTo(story);
    }
  }

  /** Cut, reordered, quoted in another text, or word for word. */
  private List<String> copy(List<String> text, List<String> other) {
    List<String> copy = new ArrayList<>(text);
    switch (random.nextInt(5)) {
      case 0 -> copy = copy.subList(0, Math.max(6, copy.size() * 2 / 3));
      case 1 -> copy.addAll(0, sentences(2));
      case 2 -> copy.replaceAll(s -> random.nextInt(4) == 0 ? sentences(1).getFirst() : s);
      case 3 -> copy.addAll(other);
      default -> copy.add(copy.removeFirst());
    }
    return copy;
  }

  private List<String> sentences(int count) {
    return Stream.generate(this::sentence).limit(count).toList();
  }

  private String sentence() {
    return Stream.generate(() -> VOCABULARY.get(random.nextInt(VOCABULARY.size())))
        .limit(14)
        .collect(Collectors.joining(" ", "The ", " said on Monday."));
  }
}
