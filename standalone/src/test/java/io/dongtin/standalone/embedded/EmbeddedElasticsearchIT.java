package io.dongtin.standalone.embedded;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.analysis.EdgeNGramSide;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded search node does what the indexer and the searches ask of it. */
final class EmbeddedElasticsearchIT {
  private static final String COMPONENT =
      """
      {
        "template": {
          "settings": {
            "number_of_replicas": 0,
            "analysis": {
              "char_filter": {
                "tones": {"type": "mapping", "mappings": ["oà => òa", "\\\\u0111 => d", "Đ => D"]},
                "dashes": {"type": "pattern_replace", "pattern": "[\\u2010-\\u2015]", "replacement": "-"}
              },
              "filter": {
                "folded": {"type": "asciifolding", "preserve_original": true},
                "english": {"type": "stemmer", "language": "light_english"},
                "possessive": {"type": "stemmer", "language": "possessive_english"},
                "short": {"type": "truncate", "length": 64},
                "once": {"type": "unique", "only_on_same_position": true}
              },
              "analyzer": {
                "news": {
                  "type": "custom", "tokenizer": "standard", "char_filter": ["tones", "dashes"],
                  "filter": ["lowercase", "possessive", "folded", "keyword_repeat", "english", "remove_duplicates", "short"]
                }
              },
              "normalizer": {
                "plain": {"type": "custom", "char_filter": ["tones"], "filter": ["lowercase", "asciifolding"]}
              }
            }
          }
        }
      }
      """;

  private static final String TEMPLATE =
      """
      {
        "index_patterns": ["news-articles-*"],
        "composed_of": ["news-analysis"],
        "template": {
          "aliases": {
            "news-all": {},
            "news": {"filter": {"bool": {"must_not": {"exists": {"field": "duplicate"}}}}}
          },
          "mappings": {
            "dynamic": "strict",
            "properties": {
              "headline": {"type": "text", "analyzer": "news"},
              "publisher": {"type": "keyword", "normalizer": "plain"},
              "places": {"type": "keyword"},
              "at": {"type": "geo_point"},
              "versioncreated": {"type": "date"},
              "duplicate": {"type": "keyword"}
            }
          }
        }
      }
      """;

  private static final String FIRST =
      """
      {"headline": "Trung Quốc và hoà bình: China’s editors", "publisher": "Tuổi Trẻ", "places": ["CN", "VN"],
       "at": {"lat": 39.9, "lon": 116.4}, "versioncreated": "2026-11-02T10:00:00+07:00"}
      """;

  private static final String SECOND =
      """
      {"headline": "Hà Nội", "publisher": "Thanh Niên", "places": ["VN"], "at": {"lat": 21.0, "lon": 105.8},
       "versioncreated": "2026-11-03T10:00:00+07:00", "duplicate": "1"}
      """;

  @TempDir private static Path data;
  private static EmbeddedElasticsearch node;
  private static ElasticsearchClient client;

  /** Templates make the index on the first bulk request. */
  @BeforeAll
  static void indexTwoArticles() throws IOException {
    Path modules = Path.of(System.getProperty("dongtin.elasticsearch-modules"));
    node = EmbeddedElasticsearch.start(data, modules, 0);
    client = ElasticsearchClient.of(builder -> builder.host(node.url()));
    client
        .cluster()
        .putComponentTemplate(t -> t.name("news-analysis").withJson(new StringReader(COMPONENT)));
    client
        .indices()
        .putIndexTemplate(t -> t.name("news-articles").withJson(new StringReader(TEMPLATE)));
    assertThat(index("1", FIRST, 1).status()).isEqualTo(201);
    assertThat(index("2", SECOND, 1).status()).isEqualTo(201);
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    node.close();
  }

  @Test
  void bulkAnswersForEachItem() throws IOException {
    String other = "{\"publisher\": \"Tin Sáng\"}";
    assertThat(index("4", other, 1).status()).isEqualTo(201);
    BulkResponseItem again = index("4", other, 1);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.error())
        .isNotNull()
        .extracting(ErrorCause::type)
        .isEqualTo("version_conflict_engine_exception");
    assertThat(index("4", other, 2).status()).isEqualTo(200);
    assertThat(index("3", "{\"surprise\": 1}", 1).status()).isEqualTo(400);
  }

  @Test
  void vietnameseIsFoundWithoutAccents() throws IOException {
    assertThat(found("news", "trung quoc")).containsExactly("1");
    assertThat(found("news", "Trung Quốc")).containsExactly("1");
    assertThat(found("news", "hòa bình")).containsExactly("1");
    assertThat(found("news", "editor")).containsExactly("1");
  }

  @Test
  void theFilteredAliasHidesDuplicates() throws IOException {
    assertThat(found("news", "hà nội")).isEmpty();
    assertThat(found("news-all", "hà nội")).containsExactly("2");
  }

  @Test
  void placesAreCountedDaysAreCountedDistancesAreMeasured() throws IOException {
    var answer =
        client.search(
            s ->
                s.index("news-all")
                    .query(
                        q ->
                            q.geoDistance(
                                g ->
                                    g.field("at")
                                        .distance("100km")
                                        .location(l -> l.latlon(p -> p.lat(21.1).lon(105.9)))))
                    .aggregations("places", a -> a.terms(t -> t.field("places")))
                    .aggregations(
                        "days",
                        a ->
                            a.dateHistogram(
                                h ->
                                    h.field("versioncreated")
                                        .calendarInterval(CalendarInterval.Day))),
            Object.class);
    assertThat(answer.hits().hits()).extracting(hit -> hit.id()).containsExactly("2");
    assertThat(requireNonNull(answer.aggregations().get("places")).sterms().buckets().array())
        .extracting(bucket -> bucket.key().stringValue())
        .containsExactly("VN");
    assertThat(requireNonNull(answer.aggregations().get("days")).dateHistogram().buckets().array())
        .extracting(bucket -> bucket.keyAsString())
        .containsExactly("2026-11-03T00:00:00.000Z");
    assertThat(
            client
                .count(
                    c ->
                        c.index("news")
                            .query(q -> q.term(t -> t.field("publisher").value("TUOI TRE"))))
                .count())
        .isEqualTo(1);
  }

  @Test
  void tokensKeepTheAccentsAndTheFoldedForm() throws IOException {
    assertThat(tokens("China's hoà Đường"))
        .containsExactly("china", "hoa", "hòa", "duong", "dường");
  }

  @Test
  void parametersThatOnlyAFullElasticsearchKnowsAreRefused() {
    assertThatThrownBy(
            () ->
                client
                    .indices()
                    .analyze(
                        a ->
                            a.tokenizer(t -> t.name("standard"))
                                .filter(
                                    f ->
                                        f.definition(
                                            d -> d.edgeNgram(e -> e.side(EdgeNGramSide.Back))))
                                .text("x")))
        .isInstanceOf(ElasticsearchException.class)
        .hasMessageContaining("[edge_ngram]")
        .hasMessageContaining("[back]");
  }

  private static BulkResponseItem index(String id, String document, long version)
      throws IOException {
    BulkResponse answer =
        client.bulk(
            b ->
                b.refresh(Refresh.True)
                    .operations(
                        o ->
                            o.index(
                                i ->
                                    i.index("news-articles-2026.11")
                                        .id(id)
                                        .versionType(VersionType.External)
                                        .version(version)
                                        .document(JsonData.fromJson(document)))));
    return answer.items().getFirst();
  }

  private static List<String> found(String alias, String text) throws IOException {
    return client
        .search(
            s ->
                s.index(alias)
                    .query(
                        q -> q.match(m -> m.field("headline").query(text).operator(Operator.And))),
            Object.class)
        .hits()
        .hits()
        .stream()
        .map(hit -> hit.id())
        .toList();
  }

  private static List<String> tokens(String text) throws IOException {
    return client
        .indices()
        .analyze(a -> a.index("news-articles-2026.11").analyzer("news").text(text))
        .tokens()
        .stream()
        .map(AnalyzeToken::token)
        .toList();
  }
}
