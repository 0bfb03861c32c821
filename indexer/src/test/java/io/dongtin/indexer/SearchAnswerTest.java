package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dongtin.contract.Json;
import io.dongtin.indexer.Results.Count;
import io.dongtin.indexer.Results.Facet;
import io.dongtin.indexer.Results.Hit;
import io.dongtin.indexer.Results.Run;
import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class SearchAnswerTest {
  @Test
  void hitsAndFacetsAreRead() throws JsonProcessingException {
    Results results =
        read(
            """
            {"took":5,"hits":{"total":{"value":41,"relation":"eq"},"hits":[{"_id":"a","_score":1.5,
              "_source":{"id":"a","uri":"https://tinsang.example/1","version":2,
                "date":"2026-10-17T08:35:00+07:00",
                "firstcreated":"2026-10-17T08:35:00+07:00","publisher":"Tin Sáng","language":"vi",
                "headline":"Trung Quốc họp","places":["Trung Quốc"],"story":"b",
                "duplicate":{"of":"b","kind":"near","similarity":0.9},
                "drop":{"id":"d","path":"x/1.html","index":0}},
              "highlight":{"headline":["\\uE000Trung\\uE001 \\uE000Quốc\\uE001 họp"],
                "body":["ở \\uE000Trung\\uE001 Hoa"],"body.english":["no"]}}]},
             "aggregations":{"places":{"buckets":[{"key":"Trung Quốc","doc_count":40}]}}}""");

    assertThat(results.total()).isEqualTo(41);
    assertThat(results.facets().get(Facet.PLACES)).containsExactly(new Count("Trung Quốc", 40));
    assertThat(results.facets().get(Facet.PEOPLE)).isEmpty();
    Hit hit = results.hits().getFirst();
    assertThat(hit.uri()).isEqualTo(URI.create("https://tinsang.example/1"));
    assertThat(hit.date()).isEqualTo(OffsetDateTime.parse("2026-10-17T08:35:00+07:00"));
    assertThat(hit.dated()).isTrue();
    assertThat(hit.duplicateOf()).isEqualTo("b");
    assertThat(hit.people()).isEmpty();
    assertThat(hit.headline().text()).isEqualTo("Trung Quốc họp");
    assertThat(hit.headline().runs())
        .containsExactly(
            new Run("Trung", true),
            new Run(" ", false),
            new Run("Quốc", true),
            new Run(" họp", false));
    assertThat(hit.extracts())
        .singleElement()
        .satisfies(extract -> assertThat(extract.text()).isEqualTo("ở Trung Hoa"));
  }

  @Test
  void otherFormsOfAWordAreShownWhereTheWordItselfIsNot() throws JsonProcessingException {
    Results results =
        read(
            """
            {"hits":{"total":{"value":1},"hits":[{"_source":{"id":"a","uri":"u:1",
              "date":"2026-10-17T01:35:00Z","headline":"Votes"},
              "highlight":{"body.english":["the \\uE000elections\\uE001"]}}]}}""");

    Hit hit = results.hits().getFirst();
    assertThat(hit.headline().runs()).containsExactly(new Run("Votes", false));
    assertThat(hit.extracts().getFirst().runs())
        .containsExactly(new Run("the ", false), new Run("elections", true));
    assertThat(hit.publisher()).isNull();
    assertThat(hit.dated()).isFalse();
  }

  @Test
  void anIndexThatIsNotThereHoldsNothing() throws JsonProcessingException {
    Results results = read("{\"hits\":{\"total\":{\"value\":0},\"hits\":[]}}");

    assertThat(results.total()).isZero();
    assertThat(results.hits()).isEmpty();
    assertThat(results.facets()).containsOnlyKeys(Facet.values());
  }

  @Test
  void aMarkWithoutItsEndIsText() {
    assertThat(SearchAnswer.extract("a \uE000b").runs())
        .containsExactly(new Run("a \uE000b", false));
  }

  private static Results read(String body) throws JsonProcessingException {
    return SearchAnswer.read(Json.mapper().readTree(body));
  }
}
