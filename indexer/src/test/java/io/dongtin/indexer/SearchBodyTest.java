package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Json;
import io.dongtin.indexer.Query.Filter;
import io.dongtin.indexer.Query.Order;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchBodyTest {
  @Test
  void wordsAreLookedForLenientlyAndRankedByAccentsAndNeighbours() throws JsonProcessingException {
    assertThat(pretty(SearchBody.of(Query.of("trung quoc")).path("query")))
        .isEqualTo(
            """
            {
              "bool" : {
                "must" : [ {
                  "simple_query_string" : {
                    "query" : "trung quoc",
                    "fields" : [ "headline^3", "body", "captions^0.5", "headline.english", "body.english^0.3" ],
                    "default_operator" : "and"
                  }
                } ],
                "should" : [ {
                  "constant_score" : {
                    "filter" : {
                      "simple_query_string" : {
                        "query" : "trung quoc",
                        "fields" : [ "headline.exact^3", "body.exact" ],
                        "default_operator" : "and"
                      }
                    },
                    "boost" : 1000
                  }
                }, {
                  "multi_match" : {
                    "query" : "trung quoc",
                    "type" : "most_fields",
                    "fields" : [ "headline.pairs^2", "body.pairs" ]
                  }
                } ],
                "filter" : [ ]
              }
            }""");
  }

  @Test
  void conditionsDoNotChangeTheRanking() throws JsonProcessingException {
    var filter =
        new Filter(
            List.of("biden"),
            List.of(),
            List.of("iso3166:CN"),
            "tin sang",
            "vi",
            Instant.parse("2026-10-01T00:00:00Z"),
            Instant.parse("2026-11-01T00:00:00Z"));

    assertThat(pretty(SearchBody.of(Query.of("").where(filter)).path("query")))
        .isEqualTo(
            """
            {
              "bool" : {
                "must" : [ {
                  "match_all" : { }
                } ],
                "filter" : [ {
                  "bool" : {
                    "should" : [ {
                      "term" : {
                        "people_id" : "biden"
                      }
                    }, {
                      "match_phrase" : {
                        "people.text" : "biden"
                      }
                    } ]
                  }
                }, {
                  "bool" : {
                    "should" : [ {
                      "term" : {
                        "places_id" : "iso3166:CN"
                      }
                    }, {
                      "match_phrase" : {
                        "places.text" : "iso3166:CN"
                      }
                    } ]
                  }
                }, {
                  "match_phrase" : {
                    "publisher.text" : "tin sang"
                  }
                }, {
                  "term" : {
                    "language" : "vi"
                  }
                }, {
                  "range" : {
                    "date" : {
                      "gte" : "2026-10-01T00:00:00Z",
                      "lt" : "2026-11-01T00:00:00Z"
                    }
                  }
                } ]
              }
            }""");
  }

  @Test
  void lettersAndMarksThatCameApartAreJoined() {
    String text =
        SearchBody.of(Query.of(" Trung Que\u0302\u0301c "))
            .at("/query/bool/must/0/simple_query_string/query")
            .asText();

    assertThat(text).isEqualTo("Trung Quếc");
  }

  @Test
  void aDashBetweenWordsExcludesNothing() {
    String text =
        SearchBody.of(Query.of("- Nga - Trung Quốc -ASEAN COVID-19"))
            .at("/query/bool/must/0/simple_query_string/query")
            .asText();

    assertThat(text).isEqualTo("Nga   Trung Quốc -ASEAN COVID-19");
  }

  @Test
  void withoutWordsTheNewestComeFirst() {
    assertThat(SearchBody.of(Query.of(" ")).path("sort"))
        .hasToString("[{\"date\":\"desc\"},{\"id\":\"asc\"}]");
    assertThat(SearchBody.of(Query.of(" ")).has("highlight")).isFalse();
    assertThat(SearchBody.of(Query.of("a")).path("sort").path(0))
        .hasToString("{\"_score\":\"desc\"}");
  }

  @Test
  void aPageIsCountedInArticles() {
    JsonNode body = SearchBody.of(new Query("", Filter.NONE, Order.NEWEST_FIRST, false, 3, 20));

    assertThat(body.path("from").asInt()).isEqualTo(60);
    assertThat(body.path("size").asInt()).isEqualTo(20);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Query("", Filter.NONE, Order.NEWEST_FIRST, false, 500, 20))
        .withMessage("page 500 of 20 articles is not within the first 10000");
  }

  @Test
  void neitherTheBodyNorTheMentionsTravel() {
    assertThat(SearchBody.of(Query.of("a")).path("_source"))
        .hasToString("{\"excludes\":[\"body\",\"entities\"]}");
  }

  private static String pretty(JsonNode json) throws JsonProcessingException {
    return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }
}
