package io.dongtin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Article;
import io.dongtin.contract.ArticleId;
import io.dongtin.contract.Description;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Json;
import io.dongtin.contract.Text;
import io.dongtin.enrich.entity.EntityTagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Reads articles from gzipped JSON lines of {@code id}, {@code lang}, {@code title}, {@code text}.
 */
final class NewsFile {
  private static final Instant SEEN = Instant.parse("2026-11-01T00:00:00Z");

  private NewsFile() {}

  /** The article's address is {@code bench:} and the line's id. */
  static List<Article> read(Path file, Predicate<String> language) throws IOException {
    EntityTagger tagger = EntityTagger.load();
    List<Article> articles = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode news = Json.mapper().readTree(line);
        Article article = article(news, tagger);
        // A video with nothing but its title is no article to enrich either.
        if (language.test(article.description().language()) && !article.text().body().isEmpty()) {
          articles.add(article);
        }
      }
    }
    return articles;
  }

  private static Article article(JsonNode news, EntityTagger tagger) {
    URI uri = URI.create("https://bench.example/" + news.path("id").asText());
    String title = news.path("title").asText();
    String text = news.path("text").asText();
    // The text repeats the title as its first line.
    String body = text.startsWith(title) ? text.substring(title.length()).strip() : text;
    var description =
        new Description(
            title,
            news.path("lang").asText(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            Map.of());
    var words = new Text(body, List.of(), Map.of());
    Entities entities = tagger.tag(description, words);
    String id = ArticleId.of(uri);
    var drop = new Drop(news.path("id").asText(), news.path("id").asText(), 0);
    return new Article(id, uri, 1, SEEN, SEEN, id, null, description, words, entities, drop);
  }
}
