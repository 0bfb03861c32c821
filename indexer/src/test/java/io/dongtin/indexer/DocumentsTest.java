package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Article;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Json;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.contract.Receipt.Stage;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private static final Documents DOCUMENTS = new Documents(new IndexNames("news"));

  @Test
  void aFullArticleKeepsEverythingAndGainsFlatLists() throws IOException {
    assertThat(pretty(DOCUMENTS.write(Articles.full())))
        .isEqualTo(
            """
            {
              "id" : "aeb6ed1b2ccda3c69277f9e8015198bf",
              "uri" : "https://tinsang.example/lu-quet",
              "version" : 2,
              "firstseen" : "2026-10-31T23:59:59.125Z",
              "seen" : "2026-11-01T00:00:59.125Z",
              "story" : "f00d",
              "duplicate" : {
                "of" : "f00d",
                "nearest" : "beef",
                "kind" : "near",
                "similarity" : 0.875,
                "shared" : 0.9,
                "lag" : 7200
              },
              "headline" : "Lũ quét ở Lào Cai",
              "language" : "vi",
              "byline" : [ "Thanh Giang" ],
              "publisher" : "Tin Sáng",
              "creditline" : "Nguồn: TTXVN",
              "firstcreated" : "2026-10-17T08:35:00+07:00",
              "versioncreated" : "2026-10-17T09:10:00+07:00",
              "section" : "Thời sự",
              "keywords" : [ "lũ quét" ],
              "image" : {
                "uri" : "https://tinsang.example/a.jpg",
                "caption" : "Cầu Bản Hồ."
              },
              "provenance" : {
                "headline" : {
                  "source" : "json-ld",
                  "confidence" : 0.95
                }
              },
              "body" : "Trần Văn A kể 😀.\\n\\nNước rút.",
              "captions" : [ "Cầu Bản Hồ." ],
              "removed" : {
                "share-widget" : 2
              },
              "watched" : [ "person:tran-van-a" ],
              "drop" : {
                "id" : "0a1b2c",
                "path" : "thoi-su/lu-quet.jsonl",
                "index" : 3
              },
              "date" : "2026-10-17T08:35:00+07:00",
              "body_length" : 27,
              "people" : [ "Trần Văn A" ],
              "people_id" : [ "person:tran-van-a" ],
              "organisations" : [ "TTXVN" ],
              "organisations_id" : [ "org:ttxvn" ],
              "places" : [ "Lào Cai", "Bản Hồ", "Trên sông" ],
              "places_id" : [ "geonames:1562412", "dongtin:ban-ho", "dongtin:tren-song" ],
              "countries" : [ "VN" ],
              "locations" : [ {
                "lat" : 22.5,
                "lon" : 103.97
              } ],
              "entities" : {
                "people" : [ {
                  "id" : "person:tran-van-a",
                  "name" : "Trần Văn A",
                  "salience" : 0.5,
                  "mentions" : [ {
                    "field" : "body",
                    "start" : 0,
                    "end" : 10,
                    "text" : "Trần Văn A"
                  } ]
                } ],
                "organisations" : [ {
                  "id" : "org:ttxvn",
                  "name" : "TTXVN",
                  "salience" : 0.2
                } ],
                "places" : [ {
                  "id" : "geonames:1562412",
                  "name" : "Lào Cai",
                  "country" : "VN",
                  "point" : {
                    "lat" : 22.5,
                    "lon" : 103.97
                  },
                  "salience" : 0.2
                }, {
                  "id" : "dongtin:ban-ho",
                  "name" : "Bản Hồ",
                  "country" : "VN",
                  "point" : {
                    "lat" : 22.5,
                    "lon" : 103.97
                  },
                  "salience" : 0.2
                }, {
                  "id" : "dongtin:tren-song",
                  "name" : "Trên sông",
                  "salience" : 0.2
                } ]
              },
              "removed_blocks" : 2
            }""");
  }

  @Test
  void aBareArticleHasItsPlaceInTime() throws IOException {
    assertThat(pretty(DOCUMENTS.write(Articles.bare("bao", 1))))
        .isEqualTo(
            """
            {
              "id" : "250ce31aa43a055dd81bdc4bbecfea86",
              "uri" : "https://tinsang.example/bao",
              "version" : 1,
              "firstseen" : "2026-10-31T23:59:59.125Z",
              "seen" : "2026-10-31T23:59:59.125Z",
              "story" : "250ce31aa43a055dd81bdc4bbecfea86",
              "headline" : "Bão",
              "language" : "und",
              "body" : "Gió.",
              "drop" : {
                "id" : "drop-bao-1",
                "path" : "bao.txt",
                "index" : 0
              },
              "date" : "2026-10-31T23:59:59.125Z",
              "body_length" : 4
            }""");
  }

  @Test
  void anArticleStandsWhereItWasFirstSeenUnderItsIdAndRevision() {
    Article article = Articles.full();

    Write write = DOCUMENTS.write(article);

    assertThat(write.index()).isEqualTo("news-articles-2026.10");
    assertThat(write.id()).isEqualTo(article.id());
    assertThat(write.version()).isEqualTo(2);
    assertThat(write).asString().doesNotContain("Lũ");
  }

  @Test
  void theDateIsTheBestOneKnown() {
    Article full = Articles.full();
    Article bare = Articles.bare("bao", 1);

    assertThat(date(full)).isEqualTo(full.description().firstcreated());
    assertThat(date(bare).toInstant()).isEqualTo(bare.firstseen());
  }

  @Test
  void aReceiptSaysWhetherItIsTheLast() throws IOException {
    var receipt = Receipt.of(Articles.full(), Stage.INDEX, Outcome.DUPLICATE, Articles.TIME);

    assertThat(pretty(DOCUMENTS.write(receipt)))
        .isEqualTo(
            """
            {
              "drop" : {
                "id" : "0a1b2c",
                "path" : "thoi-su/lu-quet.jsonl",
                "index" : 3
              },
              "stage" : "index",
              "outcome" : "duplicate",
              "article" : "aeb6ed1b2ccda3c69277f9e8015198bf",
              "version" : 2,
              "of" : "f00d",
              "time" : "2026-10-31T23:59:59.125Z",
              "final" : true
            }""");
  }

  @Test
  void aReceiptOfALaterStageOutranksAnEarlierOne() {
    var drop = new Drop("d", "a.txt", 0);

    long published = DOCUMENTS.write(Receipt.published(drop, Articles.TIME)).version();
    long unchanged = DOCUMENTS.write(Receipt.unchanged(drop, "a", 1, Articles.TIME)).version();
    long dead = DOCUMENTS.write(Receipt.dead(drop, Stage.INDEX, "", "", Articles.TIME)).version();

    assertThat(published).isLessThan(unchanged);
    assertThat(unchanged).isLessThan(dead);
  }

  @Test
  void aDropIdThatIsTooLongForElasticsearchIsShortened() {
    var drop = new Drop("ư".repeat(257), "a.txt", 0);

    assertThat(DOCUMENTS.write(Receipt.published(drop, Articles.TIME)).id()).hasSize(64);
  }

  private static OffsetDateTime date(Article article) {
    return OffsetDateTime.parse(ArticleDocument.of(article).date());
  }

  private static String pretty(Write write) throws IOException {
    return Json.mapper().readTree(write.document()).toPrettyString();
  }
}
