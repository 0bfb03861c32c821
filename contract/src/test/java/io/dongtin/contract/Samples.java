package io.dongtin.contract;

import io.dongtin.contract.Provenance.Source;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records with every field set, and with none that may be absent. */
final class Samples {
  static final Instant TIME = Instant.parse("2026-10-17T01:36:02.125Z");
  static final Drop DROP = new Drop("0a1b2c", "thoi-su/lu-quet.jsonl", 3);
  static final URI ADDRESS = URI.create("https://tinsang.example/lu-quet");

  private Samples() {}

  static Article full() {
    var provenance = new LinkedHashMap<String, Provenance>();
    provenance.put("headline", new Provenance(Source.JSON_LD, 0.95));
    provenance.put("byline", new Provenance(Source.VISIBLE_TEXT, 0.6));
    var description =
        new Description(
            "Lũ quét ở Lào Cai",
            "vi",
            List.of("Thanh Giang"),
            "Tin Sáng",
            "Nguồn: TTXVN",
            OffsetDateTime.parse("2026-10-17T08:35:00+07:00"),
            OffsetDateTime.parse("2026-10-17T09:10:00+07:00"),
            "Thời sự",
            List.of("lũ quét"),
            new Image(URI.create("https://tinsang.example/a.jpg"), "Cầu Bản Hồ."),
            provenance);
    var mention = new Mention(Mention.Field.HEADLINE, 10, 17, "Lào Cai");
    var entities =
        new Entities(
            List.of(
                new Entity(
                    "person:tran-van-a",
                    "Trần Văn A",
                    List.of("Bí thư", "ông"),
                    Entity.Gender.MALE,
                    0.5,
                    List.of(new Mention(Mention.Field.BODY, 0, 10, "Trần Văn A")))),
            List.of(new Entity("org:ttxvn", "TTXVN", 0.2, List.of())),
            List.of(
                new Place(
                    "geonames:1562412",
                    "Lào Cai",
                    "VN",
                    new Place.Point(22.5, 103.97),
                    0.2,
                    List.of(mention))),
            List.of("person:tran-van-a"));
    return new Article(
        ArticleId.of(ADDRESS),
        ADDRESS,
        2,
        TIME,
        TIME.plusSeconds(60),
        ArticleId.of(ADDRESS),
        null,
        description,
        new Text("Trần Văn A kể.\n\nNước rút.", List.of("Cầu Bản Hồ."), Map.of("share-widget", 2)),
        entities,
        DROP);
  }

  static Article bare() {
    var description =
        new Description(
            "Bão", "und", List.of(), null, null, null, null, null, List.of(), null, Map.of());
    return new Article(
        ArticleId.of(ADDRESS),
        ADDRESS,
        1,
        TIME,
        TIME,
        ArticleId.of(ADDRESS),
        null,
        description,
        new Text("Gió.", List.of(), Map.of()),
        Entities.NONE,
        new Drop("0a1b2c", "bao.txt", 0));
  }
}
