package io.dongtin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
  private static final String DOCUMENT =
      """
      {
        "title": "Một",
        "data": {"attributes": {"title": "Hai", "views": 3}},
        "authors": [{"name": "An"}, {"name": "Bình", "role": null}],
        "tags": ["mưa", "bão"],
        "images": [{"url": "a.jpg"}, {"url": "b.jpg"}],
        "dc.title": "Ba",
        "meta": {"og.title": "Bốn"},
        "Full Text": "Năm",
        "none": null
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title                 | Một
          data.attributes.title | Hai
          data.attributes.views | 3
          authors.name          | An, Bình
          authors.1.name        | Bình
          tags                  | mưa, bão
          images.0.url          | a.jpg
          dc.title              | Ba
          meta.og.title         | Bốn
          Full Text             | Năm
          """)
  void aPathLeadsThroughObjectsAndLists(String path, String values) throws JsonProcessingException {
    assertThat(String.join(", ", values(path))).isEqualTo(values);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "nothing", "title.more", "images.7.url", "authors.role"})
  void whereNothingLiesThereIsNothing(String path) throws JsonProcessingException {
    assertThat(values(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "a.", ".a", "a..b", "a. .b"})
  void whatIsNoPathIsRefused(String path) {
    assertThatThrownBy(() -> new JsonPath(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a path such as data.attributes.title is expected");
  }

  @Test
  void itsNamesAreWhatLiesBetweenTheDots() {
    assertThat(new JsonPath("data.attributes.title").names())
        .containsExactly("data", "attributes", "title");
  }

  private static List<String> values(String path) throws JsonProcessingException {
    return new JsonPath(path)
        .in(Json.mapper().readTree(DOCUMENT)).stream().map(JsonNode::asText).toList();
  }
}
