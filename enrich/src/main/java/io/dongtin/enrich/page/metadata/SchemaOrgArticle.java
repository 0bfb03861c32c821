package io.dongtin.enrich.page.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Provenance.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The fields of one schema.org article object, with references into a graph followed. */
public final class SchemaOrgArticle {
  private final Map<String, JsonNode> byId;
  private final Candidates candidates;

  public SchemaOrgArticle(Map<String, JsonNode> byId, Candidates candidates) {
    this.byId = byId;
    this.candidates = candidates;
  }

  /** Adds what the object says to the candidates. */
  public void read(JsonNode article, Source source, double confidence) {
    add(Field.HEADLINE, article.get("headline"), source, confidence);
    add(Field.HEADLINE, article.get("name"), source, confidence - 0.2);
    for (String author : names(article.get("author"))) {
      candidates.add(Field.AUTHOR, author, source, confidence);
    }
    for (String creator : names(article.get("creator"))) {
      candidates.add(Field.AUTHOR, creator, source, confidence - 0.3);
    }
    names(article.get("publisher")).stream()
        .findFirst()
        .ifPresent(name -> candidates.add(Field.PUBLISHER, name, source, confidence));
    add(Field.PUBLISHED, article.get("datePublished"), source, confidence);
    add(Field.PUBLISHED, article.get("dateCreated"), source, confidence - 0.2);
    add(Field.PUBLISHED, article.get("uploadDate"), source, confidence - 0.2);
    add(Field.MODIFIED, article.get("dateModified"), source, confidence);
    add(Field.SECTION, first(article.get("articleSection")), source, confidence);
    keywords(article.get("keywords"), source, confidence);
    image(article.get("image"), source, confidence);
    add(Field.LANGUAGE, first(article.get("inLanguage")), source, confidence - 0.3);
    add(Field.ADDRESS, article.get("url"), source, confidence - 0.2);
    JsonNode main = article.get("mainEntityOfPage");
    add(Field.ADDRESS, main != null && main.isObject() ? main.get("@id") : main, source, 0.6);
    body(article.get("articleBody"), source, confidence);
  }

  /** The values of {@code @type}, without the vocabulary's address. */
  static List<String> types(JsonNode object) {
    JsonNode type = object.get("@type");
    if (type == null) {
      return List.of();
    }
    if (!type.isArray()) {
      return List.of(withoutVocabulary(type.asText()));
    }
    List<String> types = new ArrayList<>();
    type.forEach(one -> types.add(withoutVocabulary(one.asText())));
    return types;
  }

  private static String withoutVocabulary(String type) {
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private void add(Field field, @Nullable JsonNode value, Source source, double confidence) {
    if (value != null && value.isValueNode()) {
      candidates.add(field, unescape(value.asText()), source, confidence);
    }
  }

  private static @Nullable JsonNode first(@Nullable JsonNode value) {
    JsonNode one = value != null && value.isArray() ? value.get(0) : value;
    return one != null && one.isObject() ? one.get("name") : one;
  }

  private List<String> names(@Nullable JsonNode value) {
    List<String> names = new ArrayList<>();
    if (value == null) {
      return names;
    }
    if (value.isArray()) {
      value.forEach(one -> names.addAll(names(one)));
    } else if (value.isObject()) {
      JsonNode name = value.get("name");
      JsonNode id = value.get("@id");
      if (name == null && id != null && byId.containsKey(id.asText())) {
        name = byId.get(id.asText()).get("name");
      }
      if (name != null) {
        name.forEach(one -> names.add(unescape(one.asText())));
        if (name.isTextual()) {
          names.add(unescape(name.asText()));
        }
      }
    } else if (value.isTextual()) {
      names.add(unescape(value.asText()));
    }
    return names;
  }

  private void keywords(@Nullable JsonNode value, Source source, double confidence) {
    if (value == null) {
      return;
    }
    if (value.isArray()) {
      value.forEach(one -> add(Field.KEYWORD, first(one), source, confidence));
    } else {
      for (String one : value.asText().split(",", -1)) {
        candidates.add(Field.KEYWORD, unescape(one), source, confidence);
      }
    }
  }

  private void image(@Nullable JsonNode value, Source source, double confidence) {
    JsonNode one = value != null && value.isArray() ? value.get(0) : value;
    if (one == null) {
      return;
    }
    if (!one.isObject()) {
      add(Field.IMAGE, one, source, confidence);
      return;
    }
    JsonNode id = one.get("@id");
    JsonNode image = one.has("url") || id == null ? one : byId.getOrDefault(id.asText(), one);
    add(
        Field.IMAGE,
        image.has("url") ? image.get("url") : image.get("contentUrl"),
        source,
        confidence);
    add(Field.IMAGE_CAPTION, image.get("caption"), source, confidence);
  }

  private void body(@Nullable JsonNode value, Source source, double confidence) {
    if (value != null && value.isTextual()) {
      String text = value.asText();
      candidates.addText(
          Field.BODY,
          text.indexOf('<') >= 0 ? Jsoup.parse(text).wholeText() : text,
          source,
          confidence);
    }
  }

  private static String unescape(String text) {
    return text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
  }
}
