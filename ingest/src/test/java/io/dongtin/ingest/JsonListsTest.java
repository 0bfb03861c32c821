package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers of other programs' interfaces: a JSON object with a list of articles in it. */
class JsonListsTest {
  private static final List<JsonPath> LISTS =
      List.of(new JsonPath("response.results"), new JsonPath("articles"));

  @Test
  void eachElementOfTheListIsAnArticleByteForByte() throws IOException {
    assertThat(
            read(
                """
                \uFEFF{"status": "ok", "more": {"articles": [1]},
                 "articles": [ {"title": "Một", "url": "https://tin.example/1"},
                               {"title":"Hai"} ], "total": 2}
                """))
        .containsExactly(
            "0 https://tin.example/1 {\"title\": \"Một\", \"url\": \"https://tin.example/1\"}",
            "1 #1 {\"title\":\"Hai\"}");
  }

  @Test
  void theListMayLieDeeper() throws IOException {
    assertThat(read("{\"response\":{\"a\":[],\"results\":[{\"a\":1}]}}"))
        .containsExactly("0 #0 {\"a\":1}");
  }

  @Test
  void aDocumentWithoutAListIsOneArticle() throws IOException {
    assertThat(read("{\"response\": {\"results\": {}}, \"articles\": null, \"title\": \"Một\"}"))
        .containsExactly(
            "0 {\"response\": {\"results\": {}}, \"articles\": null, \"title\": \"Một\"}");
  }

  @Test
  void anElementThatIsNoObjectStopsNoOther() throws IOException {
    assertThat(read("{\"articles\":[3,{\"a\":1}]}"))
        .containsExactly(
            "0 malformed-json element 1: it is not an object with fields in UTF-8",
            "1 #1 {\"a\":1}");
  }

  @Test
  void aDocumentThatEndsInItsListKeepsWhatLiesBefore() throws IOException {
    assertThat(read("{\"articles\":[{\"a\":1},{\"b\""))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("0 #0 {\"a\":1}"),
            second -> assertThat(second).startsWith("1 malformed-json it is not JSON"));
  }

  @Test
  void aDocumentThatIsNoJsonSaysSo() throws IOException {
    assertThat(read("{\"title\" \"Một\"}"))
        .singleElement()
        .asString()
        .startsWith("0 malformed-json it is not JSON");
  }

  private static List<String> read(String document) throws IOException {
    var opened =
        (Opened.Items)
            new ContentOpener(1 << 20, LISTS)
                .open(new ByteArrayInputStream(document.getBytes(UTF_8)), "a.json", 0);
    List<String> items = new ArrayList<>();
    try (var reader = opened.reader()) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        items.add(item.index() + " " + words(item));
      }
    }
    return items;
  }

  private static String words(Item item) {
    return switch (item) {
      case Item.Found found -> place(found) + new String(found.bytes(), UTF_8);
      case Item.Refused refused ->
          refused.rejection().reason().code() + " " + refused.rejection().words();
    };
  }

  private static String place(Item.Found found) {
    if (found.source() != null) {
      return found.source() + " ";
    }
    return found.part() == null ? "" : "#" + found.part() + " ";
  }
}
