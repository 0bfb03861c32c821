package io.dongtin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
  @Test
  void aFullArticleIsFlat() throws JsonProcessingException {
    assertThat(pretty(Samples.full()))
        .isEqualTo(
            """
            {
              "id" : "aeb6ed1b2ccda3c69277f9e8015198bf",
              "uri" : "https://tinsang.example/lu-quet",
              "version" : 2,
              "firstseen" : "2026-10-17T01:36:02.125Z",
              "seen" : "2026-10-17T01:37:02.125Z",
              "story" : "aeb6ed1b2ccda3c69277f9e8015198bf",
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
                },
                "byline" : {
                  "source" : "visible-text",
                  "confidence" : 0.6
                }
              },
              "body" : "Trần Văn A kể.\\n\\nNước rút.",
              "captions" : [ "Cầu Bản Hồ." ],
              "removed" : {
                "share-widget" : 2
              },
              "people" : [ {
                "id" : "person:tran-van-a",
                "name" : "Trần Văn A",
                "titles" : [ "Bí thư", "ông" ],
                "gender" : "male",
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
                "salience" : 0.2,
                "mentions" : [ {
                  "field" : "headline",
                  "start" : 10,
                  "end" : 17,
                  "text" : "Lào Cai"
                } ]
              } ],
              "watched" : [ "person:tran-van-a" ],
              "drop" : {
                "id" : "0a1b2c",
                "path" : "thoi-su/lu-quet.jsonl",
                "index" : 3
              }
            }""");
  }

  @Test
  void whatIsEmptyIsLeftOut() throws JsonProcessingException {
    assertThat(pretty(Samples.bare()))
        .isEqualTo(
            """
            {
              "id" : "aeb6ed1b2ccda3c69277f9e8015198bf",
              "uri" : "https://tinsang.example/lu-quet",
              "version" : 1,
              "firstseen" : "2026-10-17T01:36:02.125Z",
              "seen" : "2026-10-17T01:36:02.125Z",
              "story" : "aeb6ed1b2ccda3c69277f9e8015198bf",
              "headline" : "Bão",
              "language" : "und",
              "body" : "Gió.",
              "drop" : {
                "id" : "0a1b2c",
                "path" : "bao.txt",
                "index" : 0
              }
            }""");
  }

  @Test
  void onlyAMentionThatIsNoNameSaysSo() throws JsonProcessingException {
    var noun = new Mention(Mention.Field.BODY, 4, 10, "bộ này", true);
    var name = new Mention(Mention.Field.BODY, 0, 5, "TTXVN");

    String json = Json.mapper().writeValueAsString(List.of(noun, name));

    assertThat(json)
        .isEqualTo(
            """
            [{"field":"body","start":4,"end":10,"text":"bộ này","nominal":true},\
            {"field":"body","start":0,"end":5,"text":"TTXVN"}]""");
    assertThat(Json.mapper().readValue(json, Mention[].class)).containsExactly(noun, name);
  }

  @Test
  void aCopySaysOfWhat() throws JsonProcessingException {
    Article copy =
        Samples.bare()
            .as(new Duplicate("abc", null, Duplicate.Kind.EXACT, 1, 1, Duration.ofHours(3)));

    assertThat(Json.mapper().writeValueAsString(copy))
        .contains(
            """
            "story":"abc","duplicate":{"of":"abc","kind":"exact","similarity":1.0,"shared":1.0,"lag":10800}""");
    assertThat(copy.isOriginal()).isFalse();
  }

  @Test
  void whatIsWrittenIsRead() throws JsonProcessingException {
    for (Article article : new Article[] {Samples.full(), Samples.bare()}) {
      String json = Json.mapper().writeValueAsString(article);
      assertThat(Json.mapper().readValue(json, Article.class)).isEqualTo(article);
    }
  }

  @Test
  void aFieldOfANewerProgramIsPassedOver() throws JsonProcessingException {
    String json = Json.mapper().writeValueAsString(Samples.bare());
    String newer = json.replaceFirst("\\{", "{\"mood\":\"calm\",");

    assertThat(Json.mapper().readValue(newer, Article.class)).isEqualTo(Samples.bare());
  }

  private static String pretty(Article article) throws JsonProcessingException {
    return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(article);
  }
}
