package io.dongtin.enrich.page.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dongtin.contract.Provenance.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads schema.org articles out of a page's JSON-LD (schema.org/NewsArticle, Google's guide). */
final class JsonLd {
  /** Pages write JSON by hand: what can be understood is. */
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "VideoObject");
  private static final int MAX_OBJECTS = 5000;
  private static final double SURE = 0.9;
  private static final double LIKELY = 0.5;

  private JsonLd() {}

  static void read(List<Element> scripts, Candidates candidates) {
    List<JsonNode> objects = new ArrayList<>();
    for (Element script : scripts) {
      JsonNode parsed = parse(script.data());
      if (parsed != null) {
        collect(parsed, objects);
      }
    }
    Map<String, JsonNode> byId = new HashMap<>();
    for (JsonNode object : objects) {
      if (object.hasNonNull("@id") && object.size() > 1) {
        byId.putIfAbsent(object.get("@id").asText(), object);
      }
    }
    SchemaOrgArticle reader = new SchemaOrgArticle(byId, candidates);
    JsonNode article = articleOf(objects);
    if (article != null) {
      reader.read(article, Source.JSON_LD, SURE);
    }
    objects.stream()
        .filter(object -> isOneOf(object, PAGES))
        .findFirst()
        .ifPresent(page -> reader.read(page, Source.JSON_LD, LIKELY));
  }

  private static @Nullable JsonNode parse(String json) {
    String text = json.strip();
    for (String wrapper : List.of("<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/")) {
      if (text.startsWith(wrapper)) {
        text = text.substring(wrapper.length());
      }
    }
    try {
      return LENIENT.readTree(text);
    } catch (JsonProcessingException handWritten) {
      return null; // Bad input of one script: the other places still speak.
    }
  }

  /** All objects in document order, outer before inner; lists of other articles are left out. */
  private static void collect(JsonNode root, List<JsonNode> objects) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && objects.size() < MAX_OBJECTS) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        objects.add(node);
        if (isOneOf(node, Set.of("ItemList", "CollectionPage"))) {
          continue;
        }
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
  }

  private static @Nullable JsonNode articleOf(List<JsonNode> objects) {
    JsonNode best = null;
    for (JsonNode object : objects) {
      if (isArticle(object) && (best == null || isFuller(object, best))) {
        best = object;
      }
    }
    return best;
  }

  /** The page's own article says more than a mention of another. */
  private static boolean isFuller(JsonNode object, JsonNode than) {
    return (!than.has("headline") && object.has("headline"))
        || (!than.has("datePublished") && object.has("datePublished") && object.has("headline"));
  }

  private static boolean isArticle(JsonNode object) {
    for (String type : SchemaOrgArticle.types(object)) {
      if (type.endsWith("Article")
          || type.endsWith("Posting")
          || type.equals("Report")
          || type.equals("Review")
          || type.equals("NewsItem")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneOf(JsonNode object, Set<String> types) {
    return SchemaOrgArticle.types(object).stream().anyMatch(types::contains);
  }
}
