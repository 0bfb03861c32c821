package io.dongtin.indexer;

import io.dongtin.contract.Article;
import io.dongtin.contract.ArticleId;
import io.dongtin.contract.Description;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Duplicate;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Image;
import io.dongtin.contract.Mention;
import io.dongtin.contract.Place;
import io.dongtin.contract.Provenance;
import io.dongtin.contract.Provenance.Source;
import io.dongtin.contract.Text;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Articles for tests: one with every field set, one with none that may be absent. */
final class Articles {
  static final Instant TIME = Instant.parse("2026-10-31T23:59:59.125Z");

  private Articles() {}

  static Article full() {
    var uri = URI.create("https://tinsang.example/lu-quet");
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
            Map.of("headline", new Provenance(Source.JSON_LD, 0.95)));
    var laoCai = new Place.Point(22.5, 103.97);
    var entities =
        new Entities(
            List.of(
                new Entity(
                    "person:tran-van-a",
                    "Trần Văn A",
                    0.5,
                    List.of(new Mention(Mention.Field.BODY, 0, 10, "Trần Văn A")))),
            List.of(new Entity("org:ttxvn", "TTXVN", 0.2, List.of())),
            List.of(
                new Place("geonames:1562412", "Lào Cai", "VN", laoCai, 0.2, List.of()),
                new Place("dongtin:ban-ho", "Bản Hồ", "VN", laoCai, 0.2, List.of()),
                new Place("dongtin:tren-song", "Trên sông", null, null, 0.2, List.of())),
            List.of("person:tran-van-a"));
    return new Article(
        ArticleId.of(uri),
        uri,
        2,
        TIME,
        TIME.plusSeconds(60),
        "f00d",
        new Duplicate("f00d", "beef", Duplicate.Kind.NEAR, 0.875, 0.9, Duration.ofHours(2)),
        description,
        new Text(
            "Trần Văn A kể 😀.\n\nNước rút.", List.of("Cầu Bản Hồ."), Map.of("share-widget", 2)),
        entities,
        new Drop("0a1b2c", "thoi-su/lu-quet.jsonl", 3));
  }

  static Article bare(String name, int version) {
    var uri = URI.create("https://tinsang.example/" + name);
    var description =
        new Description(
            "Bão", "und", List.of(), null, null, null, null, null, List.of(), null, Map.of());
    return new Article(
        ArticleId.of(uri),
        uri,
        version,
        TIME,
        TIME,
        ArticleId.of(uri),
        null,
        description,
        new Text("Gió.", List.of(), Map.of()),
        Entities.NONE,
        new Drop("drop-" + name + "-" + version, name + ".txt", 0));
  }
}
