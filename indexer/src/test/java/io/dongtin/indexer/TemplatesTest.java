package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Json;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The templates without a cluster; that Elasticsearch takes them is for the end-to-end tests. */
class TemplatesTest {
  private static final IndexNames NAMES = new IndexNames("paper");

  /** Filters of the server itself and those that the embedded node's own plugin adds. */
  private static final Set<String> FILTERS =
      Set.of("lowercase", "asciifolding", "stemmer", "shingle");

  @Test
  void everyNameBeginsWithThePrefix() {
    JsonNode articles = IndexSetup.resource("articles.json", NAMES);

    assertThat(texts(articles.path("index_patterns"))).containsExactly("paper-articles-*");
    assertThat(texts(articles.path("composed_of")))
        .containsExactly("paper-mappings", "paper-analysis", "paper-lifecycle", "paper-custom");
    assertThat(names(articles.path("template").path("aliases")))
        .containsExactly("paper", "paper-all");
    JsonNode receipts = IndexSetup.resource("receipts.json", NAMES);
    assertThat(texts(receipts.path("index_patterns"))).containsExactly("paper-receipts*");
    assertThat(names(receipts.path("template").path("aliases"))).containsExactly("paper-receipts");
  }

  @Test
  void theUsersComponentWins() {
    JsonNode articles = IndexSetup.resource("articles.json", NAMES);

    assertThat(texts(articles.path("composed_of"))).last().isEqualTo("paper-custom");
    // What stands in the index template itself would win over every component.
    assertThat(names(articles.path("template"))).containsExactly("aliases");
    assertThat(names(IndexSetup.resource("custom.json", NAMES).path("template"))).isEmpty();
  }

  @Test
  void everyFieldOfADocumentIsMapped() {
    JsonNode properties = mappings().path("properties");

    assertThat(properties.isObject()).isTrue();
    assertThat(mappings().path("dynamic").asText()).isEqualTo("strict");
    JsonNode document = Json.mapper().valueToTree(ArticleDocument.of(Articles.full()));
    assertThat(unmapped(document, properties, "")).isEmpty();
  }

  @Test
  void everyFieldThatASearchNamesIsMapped() {
    JsonNode properties = mappings().path("properties");

    for (Results.Facet facet : Results.Facet.values()) {
      assertThat(properties.path(facet.field()).path("type").asText()).isEqualTo("keyword");
    }
    for (String field : List.of("headline", "body")) {
      assertThat(names(properties.path(field).path("fields")))
          .contains("exact", "english", "pairs");
    }
    for (String field : List.of("people", "organisations", "places")) {
      assertThat(names(properties.path(field).path("fields"))).contains("text");
      assertThat(properties.has(field + "_id")).isTrue();
    }
  }

  @Test
  void everyAnalyzerThatAFieldNamesIsThere() {
    JsonNode component = IndexSetup.mappingsComponent(NAMES).path("template");
    Set<String> defined =
        names(component.path("settings").path("index").path("analysis").path("analyzer"));

    assertThat(new TreeSet<>(component.path("mappings").findValuesAsText("analyzer")))
        .isNotEmpty()
        .isSubsetOf(defined);
  }

  @Test
  void theAnalyzersNeedNoNativePlugin() {
    JsonNode analysis = analysis();
    Set<String> own = names(analysis.path("filter"));

    assertThat(analysis.path("filter").findValuesAsText("type")).isSubsetOf(FILTERS);
    for (JsonNode analyzer : analysis.path("analyzer")) {
      assertThat(analyzer.path("tokenizer").asText()).isEqualTo("standard");
      assertThat(texts(analyzer.path("filter")))
          .allMatch(filter -> own.contains(filter) || FILTERS.contains(filter));
    }
  }

  /** oa, oe and uy with each of the five tones, in each of the four cases. */
  @Test
  void everyToneThatCanStandOnEitherVowelIsPutOnTheFirst() {
    List<String> expected = new ArrayList<>();
    for (char tone : "\u0300\u0301\u0309\u0303\u0323".toCharArray()) {
      for (String pair :
          List.of("oa", "Oa", "OA", "oA", "oe", "Oe", "OE", "oE", "uy", "Uy", "UY", "uY")) {
        expected.add(nfc(pair + tone) + " => " + nfc("" + pair.charAt(0) + tone + pair.charAt(1)));
      }
    }

    assertThat(texts(analysis().path("char_filter").path("tone_placement").path("mappings")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> unmapped(JsonNode value, JsonNode properties, String path) {
    List<String> unmapped = new ArrayList<>();
    for (var field : value.properties()) {
      JsonNode mapping = properties.path(field.getKey());
      if (mapping.isMissingNode()) {
        unmapped.add(path + field.getKey());
      }
      if (mapping.has("properties")) {
        unmapped.addAll(
            unmapped(field.getValue(), mapping.path("properties"), path + field.getKey() + "."));
      }
    }
    return unmapped;
  }

  private static JsonNode mappings() {
    return IndexSetup.resource("mappings.json", NAMES).path("template").path("mappings");
  }

  private static JsonNode analysis() {
    return IndexSetup.resource("analysis.json", NAMES)
        .path("template")
        .path("settings")
        .path("index")
        .path("analysis");
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
