package io.dongtin.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Entity;
import io.dongtin.contract.Entity.Gender;
import io.dongtin.contract.Mention;
import org.junit.jupiter.api.Test;

class AddressesTest {

  @Test
  void theOfficeBetweenTitleAndNameIsNoPartOfTheTitle() {
    Entity person = person("vi", "Bộ trưởng Quốc phòng Belarus Viktor Khrenin đến Hà Nội.");
    assertThat(person.titles()).containsExactly("Bộ trưởng Quốc phòng");
    assertThat(person.gender()).isNull();
  }

  @Test
  void aTitleIsKeptOnceInTheOrderOfTheArticle() {
    Entity person =
        person("en", "President Helena Korhonen spoke. Mrs Korhonen is President Korhonen again.");
    assertThat(person.titles()).containsExactly("President", "Mrs");
    assertThat(person.gender()).isEqualTo(Gender.FEMALE);
  }

  @Test
  void theTitleAfterACommaMayBeThatOfTheNextPerson() {
    var people =
        Articles.tag("vi", "", "Dự lễ có Thủ tướng Lê Đức Bảo, Bộ trưởng Trần Gia Khiêm.").people();
    assertThat(people.get(0).titles()).containsExactly("Thủ tướng");
    assertThat(people.get(1).titles()).containsExactly("Bộ trưởng");
  }

  @Test
  void aTitleAfterTheNameCounts() {
    assertThat(person("en", "Ingrid Saar, a spokeswoman for the club, left.").titles())
        .containsExactly("spokeswoman");
    assertThat(person("vi", "Lê Đức Bảo, Giám đốc Sở Y tế Hà Giang, trả lời.").titles())
        .containsExactly("Giám đốc");
  }

  @Test
  void wordsOfKinshipAndGuiltAreNoTitles() {
    assertThat(person("en", "His wife Ingrid Saar left.").titles()).isEmpty();
    assertThat(person("vi", "Nghi phạm Lê Đức Bảo bị bắt.").titles()).isEmpty();
  }

  @Test
  void aMiddleNameTellsTheGenderWhereNoTitleDoes() {
    assertThat(person("vi", "Trần Thị Khiêm trả lời.").gender()).isEqualTo(Gender.FEMALE);
    assertThat(person("vi", "Ông Trần Thị Khiêm trả lời.").gender()).isEqualTo(Gender.MALE);
  }

  @Test
  void aNounThatStandsForAnOrganisationIsAMentionButNoName() {
    var ministry =
        Articles.tag("vi", "", "Bộ Y tế họp. Bộ này chưa trả lời.").organisations().get(0);
    assertThat(ministry.name()).isEqualTo("Bộ Y tế");
    assertThat(ministry.mentions())
        .containsExactly(
            new Mention(Mention.Field.BODY, 0, 7, "Bộ Y tế"),
            new Mention(Mention.Field.BODY, 13, 19, "Bộ này", true));
  }

  @Test
  void aShortFormOfTwoOrganisationsIsLeftAlone() {
    var ministries =
        Articles.tag(
                "vi", "", "Bộ Y tế Singapore và Bộ Y tế Thái Lan cùng họp. Bộ Y tế chưa trả lời.")
            .organisations();
    assertThat(ministries)
        .extracting(Entity::name)
        .containsExactly("Bộ Y tế Singapore", "Bộ Y tế Thái Lan", "Bộ Y tế");
  }

  private static Entity person(String language, String text) {
    return Articles.tag(language, "", text).people().get(0);
  }
}
