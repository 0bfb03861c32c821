package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Json;
import io.dongtin.indexer.Query.Filter;
import io.dongtin.indexer.Query.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchBodyTest {
  @Test
  void fewWordsMustAllOccurAndTheAccentsAsTypedComeFirst() throws JsonProcessingException {
    assertThat(pretty(SearchBody.of(Query.of("má")).path("query")))
        .isEqualTo(
            """
            {
              "bool" : {
                "must" : [ {
                  "bool" : {
                    "must" : [ ],
                    "should" : [ {
                      "multi_match" : {
                        "query" : "má",
                        "type" : "best_fields",
                        "fields" : [ "headline^3", "body", "captions^0.5", "headline.english", "body.english^0.3" ],
                        "operator" : "and"
                      }
                    } ],
                    "minimum_should_match" : "3<75%"
                  }
                } ],
                "should" : [ {
                  "constant_score" : {
                    "boost" : 1000,
                    "filter" : {
                      "bool" : {
                        "must" : [ {
                          "multi_match" : {
                            "query" : "má",
                            "type" : "best_fields",
                            "fields" : [ "headline.exact^3", "body.exact" ],
                            "operator" : "and"
                          }
                        } ]
                      }
                    }
                  }
                }, {
                  "multi_match" : {
                    "query" : "má",
                    "type" : "best_fields",
                    "fields" : [ "headline.exact^3", "body.exact" ],
                    "operator" : "and"
                  }
                }, {
                  "multi_match" : {
                    "query" : "má",
                    "type" : "most_fields",
                    "fields" : [ "headline.pairs^2", "body.pairs" ]
                  }
                } ],
                "filter" : [ ]
              }
            }\
            """);
  }

  @Test
  void wordsTypedSideBySideLiftArticlesInWhichTheyStandSo() {
    JsonNode bonuses = SearchBody.of(Query.of("mưa ha noi")).at("/query/bool/should");

    assertThat(pairs(bonuses)).containsExactly("mưa ha", "ha noi");
    assertThat(pairs(SearchBody.of(Query.of("ha | noi")).at("/query/bool/should"))).isEmpty();
    assertThat(pairs(SearchBody.of(Query.of("\"ha noi\"")).at("/query/bool/should"))).isEmpty();
  }

  /** What is lifted by so much that no single word can make up for it. */
  private static List<String> pairs(JsonNode bonuses) {
    List<String> pairs = new ArrayList<>();
    for (JsonNode bonus : bonuses) {
      JsonNode constant = bonus.path("constant_score");
      if (constant.path("boost").asInt() == 100) {
        assertThat(constant.at("/filter/multi_match/fields").toString())
            .isEqualTo("[\"headline.pairs\",\"body.pairs\"]");
        pairs.add(constant.at("/filter/multi_match/query").asText());
      }
    }
    return pairs;
  }

  @Test
  void ofManyWordsThosePutTogetherAsTypedComeFirst() {
    JsonNode bonus =
        SearchBody.of(Query.of("hội nghị thượng đỉnh")).at("/query/bool/should/0/constant_score");

    assertThat(bonus.at("/filter/multi_match/type").asText()).isEqualTo("phrase");
    assertThat(bonus.at("/filter/multi_match/query").asText()).isEqualTo("hội nghị thượng đỉnh");
  }

  @Test
  void phrasesMustOccurAndAlternativesAreOneOfSeveral() {
    JsonNode words =
        SearchBody.of(Query.of("\"thượng đỉnh\" bầu | vote elect*")).at("/query/bool/must/0/bool");

    assertThat(words.path("must").findValuesAsText("type"))
        .containsExactly("phrase", "phrase_prefix");
    assertThat(words.path("should")).hasSize(1);
    assertThat(words.at("/should/0/bool/should").findValuesAsText("query"))
        .containsExactly("bầu", "vote");
  }

  @Test
  void whatIsUnwantedIsKeptOut() {
    JsonNode bool = SearchBody.of(Query.of("nga -asean -place:Huế lang:vi")).at("/query/bool");

    assertThat(bool.path("must_not").findValuesAsText("query")).containsExactly("asean");
    assertThat(bool.path("must_not").findValuesAsText("places.text")).containsExactly("Huế");
    assertThat(bool.path("filter")).hasToString("[{\"term\":{\"language\":\"vi\"}}]");
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
            }\
            """);
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
    JsonNode body =
        SearchBody.of(new Query(Question.of(""), Filter.NONE, Order.NEWEST_FIRST, false, 3, 20));

    assertThat(body.path("from").asInt()).isEqualTo(60);
    assertThat(body.path("size").asInt()).isEqualTo(20);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Query(Question.of(""), Filter.NONE, Order.NEWEST_FIRST, false, 500, 20))
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
