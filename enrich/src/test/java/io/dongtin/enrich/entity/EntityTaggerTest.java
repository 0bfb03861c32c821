package io.dongtin.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Description;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Mention;
import io.dongtin.contract.Place;
import io.dongtin.contract.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntityTaggerTest {
  private static final EntityTagger TAGGER = EntityTagger.load();

  @Test
  void aTitleIsNoPartOfAName() {
    var found =
        tag("vi", "", "Tổng thống Nga Vladimir Putin gặp Thủ tướng Phạm Minh Chính tại Hà Nội.");
    assertThat(found.people())
        .extracting(Entity::name)
        .containsExactly("Vladimir Putin", "Phạm Minh Chính");
    assertThat(found.places())
        .extracting(Place::id)
        .containsExactly("iso3166:RU", "geonames:1581130");
  }

  @Test
  void theOuterOrganisationWinsAndItsCountryIsListed() {
    var found = tag("vi", "", "Thông tin này được Bộ Quốc phòng Trung Quốc xác nhận ngày 17/8.");
    assertThat(found.organisations())
        .extracting(Entity::name)
        .containsExactly("Bộ Quốc phòng Trung Quốc");
    assertThat(found.places()).extracting(Place::id).containsExactly("iso3166:CN");
  }

  @Test
  void offsetsCountCodePoints() {
    var found = tag("vi", "", "🚀🚀 Ông Patrushev đến Bắc Kinh.");
    assertThat(found.places().get(0).mentions())
        .containsExactly(new Mention(Mention.Field.BODY, 21, 29, "Bắc Kinh"));
  }

  private static Entities tag(String language, String headline, String body) {
    var description =
        new Description(
            headline, language, List.of(), null, null, null, null, null, List.of(), null, Map.of());
    return TAGGER.tag(description, new Text(body, List.of(), Map.of()));
  }
}
