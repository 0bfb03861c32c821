package io.dongtin.enrich.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dongtin.contract.Description;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Mention;
import io.dongtin.contract.Place;
import io.dongtin.contract.Text;
import io.dongtin.enrich.entity.EntityTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
  private static final EntityTagger TAGGER = EntityTagger.load();

  @TempDir Path folder;

  @Test
  void anAliasJoinsTheSpellingsOfAName() throws IOException {
    write(
        """
        alias:
          - name: Mikhail Zorin
            type: person
            also: [Mikhain Dorin, Zorin]
        """);

    Entities found =
        tag("Ông Mikhain Dorin đến Hà Nội", "Ông Mikhain Dorin gặp báo giới. Zorin nói.");

    assertThat(found.people())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.id()).isEqualTo("person:mikhail-zorin");
              assertThat(person.name()).isEqualTo("Mikhail Zorin");
              assertThat(person.mentions())
                  .extracting(Mention::text)
                  .containsExactly("Mikhain Dorin", "Mikhain Dorin", "Zorin");
            });
  }

  @Test
  void anAliasFindsWhatTheTaggerDoesNotKnow() throws IOException {
    write("alias: {name: Sáng kiến Xanh, type: organisation, also: sáng kiến xanh}");

    Entities found = tag("Tin vắn", "Năm nay sáng kiến xanh 😀 mở rộng. Xanh thì tốt.");

    assertThat(found.organisations())
        .singleElement()
        .satisfies(
            organisation -> {
              assertThat(organisation.id()).isEqualTo("org:sang-kien-xanh");
              assertThat(organisation.mentions()).hasSize(1);
              assertThat(organisation.mentions().getFirst().start()).isEqualTo(8);
            });
  }

  @Test
  void anAliasWithinALongerNameIsLeftAlone() throws IOException {
    write("alias: {name: Biển Xanh, type: place}");

    Entities found = tag("Tin vắn", "Công ty Biển Xanh khai trương ở Huế.");

    assertThat(found.organisations()).extracting(Entity::name).containsExactly("Công ty Biển Xanh");
    assertThat(found.places()).extracting(Place::name).containsExactly("Huế");
  }

  @Test
  void mergedIdsAreOneEntity() throws IOException {
    write("merge: {into: 'person:tran-van-an', ids: ['person:le-thi-binh']}");

    Entities found = tag("Tin vắn", "Ông Trần Văn An gặp bà Lê Thị Bình.");

    assertThat(found.people())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.name()).isEqualTo("Trần Văn An");
              assertThat(person.mentions()).hasSize(2);
            });
  }

  @Test
  void aSplitNeedsItsWords() throws IOException {
    write(
        """
        split:
          - id: person:tran-van-an
            into: person:tran-van-an-nhac-si
            name: Trần Văn An (nhạc sĩ)
            when: [nhạc sĩ, ca khúc]
        """);

    assertThat(tag("Tin vắn", "Ông Trần Văn An viết ca khúc mới.").people())
        .extracting(Entity::id)
        .containsExactly("person:tran-van-an-nhac-si");
    assertThat(tag("Tin vắn", "Ông Trần Văn An họp báo.").people())
        .extracting(Entity::id)
        .containsExactly("person:tran-van-an");
  }

  @Test
  void bannedTextsAndIdsAreNotNamed() throws IOException {
    write("ban: ['person:tran-van-an', 'Lê Thị Bình']");

    assertThat(tag("Tin vắn", "Ông Trần Văn An gặp bà Lê Thị Bình và bà Phạm Thị Cúc.").people())
        .extracting(Entity::name)
        .containsExactly("Phạm Thị Cúc");
  }

  @Test
  void whatIsOfTheWrongKindGetsTheRightOne() throws IOException {
    write("retype: {id: 'person:tran-van-an', type: place}");

    Entities found = tag("Tin vắn", "Ông Trần Văn An.");

    assertThat(found.people()).isEmpty();
    assertThat(found.places()).extracting(Place::id).containsExactly("place:tran-van-an");
  }

  @Test
  void onlyWhoIsNamedIsWatched() throws IOException {
    write("watch: ['person:tran-van-an', 'org:un']");

    assertThat(tag("Tin vắn", "Ông Trần Văn An họp báo.").watched())
        .containsExactly("person:tran-van-an");
  }

  @Test
  void aMistakeIsNamedWithItsLine() throws IOException {
    write(
        """
        # Our names.
        alias:
          - name: A
            type: person
            allso: [B]
        """);

    assertThat(Desk.of(folder).mistakes())
        .singleElement()
        .asString()
        .contains("rules.yaml, line 5", "'allso'", "also, country, id, name, type");
  }

  @Test
  void aKindThatIsNoneIsNamedWithItsLine() throws IOException {
    write("ban: [A]\nalias:\n  - name: A\n    type: river\n");

    assertThat(Desk.of(folder).mistakes())
        .singleElement()
        .asString()
        .contains("line 4", "'river' is none of person, organisation, place");
  }

  @Test
  void aRuleWithoutItsNameIsAMistake() throws IOException {
    write("watch: [a]\nalias:\n  - type: person\n    also: [B]\n");

    assertThat(Desk.of(folder).mistakes())
        .singleElement()
        .asString()
        .contains("'name' is missing in a rule of alias, entry 1");
  }

  @Test
  void aChangeIsFollowedAndAMistakeLeavesTheOldRules() throws IOException {
    List<String> heard = new ArrayList<>();
    Desk desk = Desk.of(folder, Duration.ofMillis(20), heard::add);
    write("ban: [Trần Văn An]");
    await().atMost(Duration.ofSeconds(10)).until(() -> people(desk).isEmpty());

    write("bann: [Trần Văn An, Lê Thị Bình]");
    await().atMost(Duration.ofSeconds(10)).until(() -> !desk.mistakes().isEmpty());
    assertThat(people(desk)).isEmpty();
    assertThat(heard).isEqualTo(desk.mistakes());

    Files.delete(folder.resolve("rules.yaml"));
    await().atMost(Duration.ofSeconds(10)).until(() -> people(desk).size() == 1);
    assertThat(desk.mistakes()).isEmpty();
  }

  private static List<Entity> people(Desk desk) {
    return tag(desk, "Tin vắn", "Ông Trần Văn An họp báo.").people();
  }

  private Entities tag(String headline, String body) {
    Desk desk = Desk.of(folder);
    assertThat(desk.mistakes()).isEmpty();
    return tag(desk, headline, body);
  }

  private static Entities tag(Desk desk, String headline, String body) {
    Description description =
        new Description(
            headline, "vi", List.of(), null, null, null, null, null, List.of(), null, Map.of());
    Text text = new Text(body, List.of(), Map.of());
    return desk.rules().apply(TAGGER.tag(description, text), headline, body);
  }

  private void write(String yaml) throws IOException {
    Files.writeString(folder.resolve("rules.yaml"), yaml);
  }
}
