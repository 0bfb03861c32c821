package io.dongtin.enrich.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Drop;
import io.dongtin.contract.RawArticle;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Pages that hold two stories, made of the articles of a labelled folder. */
final class GluedPages {
  /** A shorter article is a brief, which a reader would not call a story of its own. */
  private static final int MIN_CHARACTERS = 900;

  private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

  /** How two articles are put together. */
  enum Glue {
    /** Headline and text of one, then of the other: what copying two stories gives. */
    TEXT,
    /** Two {@code article} elements in one page. */
    HTML_ARTICLES,
    /** Headings and paragraphs in one box, as endless pages have them. */
    HTML_ONE_BOX
  }

  record Article(String title, String body) {}

  record Pair(Article first, Article second, RawArticle page) {}

  private GluedPages() {}

  /** Pairs of different articles; the same seed gives the same pairs. */
  static List<Pair> pairs(PageSet set, Glue glue, int count, long seed) throws IOException {
    List<Article> articles = articles(set);
    Random random = new Random(seed);
    List<Pair> pairs = new ArrayList<>();
    while (pairs.size() < count && articles.size() > 1) {
      Article first = articles.get(random.nextInt(articles.size()));
      Article second = articles.get(random.nextInt(articles.size()));
      if (!first.body.equals(second.body)) {
        pairs.add(new Pair(first, second, page(first, second, glue)));
      }
    }
    return pairs;
  }

  private static List<Article> articles(PageSet set) {
    List<Article> articles = new ArrayList<>();
    for (PageTruth truth : set.truth()) {
      JsonNode fields = truth.fields();
      String body = fields.path("articleBody").asText();
      String title = fields.path("title").asText();
      if (body.length() >= MIN_CHARACTERS && !title.isBlank() && !title.equals("null")) {
        articles.add(new Article(title, body));
      }
    }
    return articles;
  }

  private static RawArticle page(Article first, Article second, Glue glue) {
    String page =
        switch (glue) {
          case TEXT -> text(first) + text(second);
          case HTML_ARTICLES -> html(first, second, "article");
          case HTML_ONE_BOX -> html(first, second, null);
        };
    String type = glue == Glue.TEXT ? "text/plain" : "text/html";
    URI source = RawArticle.inboxUri("glued");
    return new RawArticle(
        new Drop("glued", "glued", 0), source, FAR, type, "", page.getBytes(UTF_8));
  }

  private static String text(Article article) {
    return article.title + "\n" + article.body + "\n";
  }

  private static String html(Article first, Article second, @Nullable String box) {
    StringBuilder page = new StringBuilder("<html><head><title>");
    page.append(escaped(first.title)).append("</title></head><body><main>");
    for (Article article : List.of(first, second)) {
      page.append(box == null ? "" : "<" + box + ">");
      page.append("<h1>").append(escaped(article.title)).append("</h1>");
      article
          .body
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> page.append("<p>").append(escaped(line)).append("</p>"));
      page.append(box == null ? "" : "</" + box + ">");
    }
    return page.append("</main></body></html>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
