package io.dongtin.enrich.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Json;
import io.dongtin.contract.Provenance.Source;
import io.dongtin.contract.RawArticle;
import io.dongtin.enrich.page.Rejection.Reason;
import io.dongtin.enrich.page.block.HtmlWalker;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.block.TextWalker;
import io.dongtin.enrich.page.metadata.Candidates;
import io.dongtin.enrich.page.metadata.Field;
import io.dongtin.enrich.page.metadata.SchemaOrgArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article that was dropped as JSON: schema.org's NewsArticle, IPTC ninjs, or plain names
 * such as {@code title} and {@code text}; or of another make whose fields somebody has named. The
 * text may be plain or HTML.
 */
final class JsonArticleReader {
  private static final double SURE = 0.95;

  /** Somebody has looked at these very documents and said where the field lies. */
  private static final double NAMED = 0.99;

  /** Names of one thing, the most telling first. */
  private static final Map<Field, List<String>> NAMES =
      Map.of(
          Field.HEADLINE, List.of("headline", "title", "name"),
          Field.AUTHOR, List.of("byline", "author", "authors", "creator"),
          Field.PUBLISHER, List.of("publisher", "site_name", "sitename", "source_name", "provider"),
          Field.PUBLISHED,
              List.of(
                  "datePublished",
                  "versioncreated",
                  "firstcreated",
                  "published",
                  "published_at",
                  "publishedAt",
                  "date_published",
                  "pubDate",
                  "date"),
          Field.MODIFIED,
              List.of("dateModified", "modified", "updated", "updated_at", "date_modified"),
          Field.SECTION, List.of("articleSection", "section", "category"),
          Field.KEYWORD, List.of("keywords", "tags"),
          Field.LANGUAGE, List.of("inLanguage", "language", "lang"),
          Field.IMAGE, List.of("image", "image_url", "top_image"),
          Field.ADDRESS, List.of("url", "link", "canonical_url", "uri"));

  private static final Pattern COMMA = Pattern.compile(",");

  private static final List<String> BODY =
      List.of(
          "articleBody",
          "body_html",
          "body_xhtml",
          "body_text",
          "content_html",
          "content_text",
          "text",
          "content",
          "body",
          "maintext",
          "description");

  private final JsonFields fields;

  JsonArticleReader(JsonFields fields) {
    this.fields = fields;
  }

  Reading read(RawArticle raw, String text) {
    JsonNode root;
    try {
      root = Json.mapper().readTree(text);
    } catch (JsonProcessingException malformed) {
      return new Rejection(Reason.MALFORMED_JSON, where(malformed));
    }
    JsonNode article = articleIn(root);
    String body = article == null ? null : body(article);
    if (article == null || body == null || body.isBlank()) {
      return new Rejection(Reason.NO_STORY, "a JSON document without an article's text");
    }
    boolean html = PageReader.looksLikeHtml(body);
    Layout layout = html ? HtmlWalker.walk(Jsoup.parse(body).body()) : TextWalker.walk(body);
    Candidates candidates = candidates(article, root);
    candidates.addText(Field.BODY, body, Source.FIELD, SURE);
    return new Page(raw.source(), raw.time(), layout, candidates);
  }

  private static String where(JsonProcessingException malformed) {
    var place = malformed.getLocation();
    return place == null
        ? "not JSON"
        : "not JSON at line " + place.getLineNr() + ", column " + place.getColumnNr();
  }

  /** The first object with a text: the document, or one in its graph or list. */
  private @Nullable JsonNode articleIn(JsonNode root) {
    if (root.isObject() && body(root) != null) {
      return root;
    }
    JsonNode list = root.isArray() ? root : root.path("@graph");
    for (JsonNode one : list) {
      if (one.isObject() && body(one) != null) {
        return one;
      }
    }
    return null;
  }

  private @Nullable String body(JsonNode article) {
    String named =
        fields.values(Field.BODY, article).stream()
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .collect(Collectors.joining("\n\n"));
    if (!named.isBlank()) {
      return named;
    }
    for (String name : BODY) {
      JsonNode value = article.get(name);
      if (value != null && value.isTextual() && !value.asText().isBlank()) {
        return value.asText();
      }
    }
    return null;
  }

  private Candidates candidates(JsonNode article, JsonNode root) {
    Candidates candidates = new Candidates();
    addNamed(candidates, article);
    Map<String, JsonNode> byId = new HashMap<>();
    root.path("@graph").forEach(one -> byId.put(one.path("@id").asText(), one));
    new SchemaOrgArticle(byId, candidates).read(article, Source.FIELD, SURE);
    NAMES.forEach(
        (field, names) -> {
          for (int i = 0; i < names.size(); i++) {
            add(candidates, field, article.get(names.get(i)), SURE - 0.01 * (i + 1));
          }
        });
    return candidates;
  }

  private void addNamed(Candidates candidates, JsonNode article) {
    for (Field field : fields.paths().keySet()) {
      if (field == Field.BODY) {
        continue;
      }
      for (JsonNode value : fields.values(field, article)) {
        if (field == Field.KEYWORD && value.isTextual()) {
          COMMA
              .splitAsStream(value.asText())
              .forEach(one -> candidates.add(field, plain(one), Source.FIELD, NAMED));
        } else if (value.isTextual()) {
          candidates.add(field, plain(value.asText()), Source.FIELD, NAMED);
        } else {
          add(candidates, field, value, NAMED);
        }
      }
    }
  }

  /** Publishing systems hand out titles as HTML. */
  private static String plain(String text) {
    return text.indexOf('&') < 0 && text.indexOf('<') < 0 ? text : Jsoup.parse(text).text();
  }

  private static void add(
      Candidates candidates, Field field, @Nullable JsonNode value, double confidence) {
    if (value == null) {
      return;
    }
    if (value.isArray()) {
      value.forEach(one -> add(candidates, field, one, confidence));
    } else if (value.isObject()) {
      add(candidates, field, value.get("name"), confidence);
    } else if (value.isValueNode()) {
      candidates.add(field, value.asText(), Source.FIELD, confidence);
    }
  }
}
