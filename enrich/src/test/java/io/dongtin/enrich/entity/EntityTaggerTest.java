package io.dongtin.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Mention;
import io.dongtin.contract.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EntityTaggerTest {

  @Test
  void offsetsCountCodePoints() {
    var found = Articles.tag("vi", "", "🚀🚀 Ông Patrushev đến Bắc Kinh.");
    assertThat(found.places().get(0).mentions())
        .containsExactly(new Mention(Mention.Field.BODY, 21, 29, "Bắc Kinh"));
  }

  @Test
  void theMostProminentComesFirst() {
    var found =
        Articles.tag(
            "vi",
            "Ba Lan đóng cửa biên giới",
            "Đức phản đối.\n\nPháp im lặng. Pháp chờ Đức. Pháp theo Ba Lan.");
    assertThat(found.places()).extracting(Place::name).containsExactly("Ba Lan", "Đức", "Pháp");
  }

  @Test
  void aKnownCityHasItsCountryAndItsPlaceOnTheMap() {
    var beijing = Articles.tag("en", "", "Talks were held in Beijing.").places().get(0);
    assertThat(beijing.id()).isEqualTo("geonames:1816670");
    assertThat(beijing.country()).isEqualTo("CN");
    assertThat(beijing.point()).isEqualTo(new Place.Point(39.9075, 116.39723));
  }

  @Test
  void thePersonIsTheSameInBothLanguages() {
    var vietnamese = Articles.tag("vi", "", "Chủ tịch Trung Quốc Tập Cận Bình phát biểu.");
    var english = Articles.tag("en", "", "Chinese President Xi Jinping spoke.");
    assertThat(vietnamese.people().get(0).id()).isEqualTo(english.people().get(0).id());
    assertThat(english.people().get(0).name()).isEqualTo("Xi Jinping");
  }

  @Test
  void anEmptyArticleNamesNobody() {
    assertThat(Articles.tag("vi", "", "")).isEqualTo(Entities.NONE);
  }

  /** Half a million capitals and a thousand people: nothing may cost the square of the length. */
  @Test
  @Timeout(60)
  void aVeryLongListIsReadInTime() {
    var list = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      list.append("Nguyễn Văn ").append((char) ('A' + i % 26)).append(" Putin Bộ ");
    }
    assertThat(Articles.tag("vi", "", list.toString()).people()).isNotEmpty();
    assertThat(Articles.tag("en", "", list.toString())).isNotNull();
  }

  @Test
  void everyMentionIsWhatStandsAtItsOffsets() throws IOException {
    for (String text : shuffledTexts()) {
      int[] points = text.codePoints().toArray();
      for (Mention mention : mentions(Articles.tag("und", "", text))) {
        assertThat(new String(points, mention.start(), mention.end() - mention.start()))
            .isEqualTo(mention.text());
      }
    }
  }

  @Test
  void theSameTextAlwaysGivesTheSameEntities() throws IOException {
    List<String> texts = shuffledTexts();
    List<Entities> once = texts.stream().map(text -> Articles.tag("und", "", text)).toList();
    List<Entities> atOnce =
        texts.parallelStream().map(text -> Articles.tag("und", "", text)).toList();
    assertThat(atOnce).isEqualTo(once);
  }

  @Test
  void neitherOrderNorTheNumberOfThreadsMatters() throws Exception {
    List<String> texts = shuffledTexts();
    List<Entities> once = texts.stream().map(text -> Articles.tag("und", "", text)).toList();
    for (int threads : new int[] {1, 2, 5, 16}) {
      var order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
      Collections.shuffle(order, new Random(threads));
      var found = new ArrayList<Entities>(Collections.nCopies(texts.size(), Entities.NONE));
      try (var pool = Executors.newFixedThreadPool(threads)) {
        var jobs = new ArrayList<Future<?>>();
        for (int i : order) {
          jobs.add(pool.submit(() -> found.set(i, Articles.tag("und", "", texts.get(i)))));
        }
        for (Future<?> job : jobs) {
          job.get();
        }
      }
      assertThat(found).as("%d threads", threads).isEqualTo(once);
    }
  }

  /** The golden articles with their words in random order, and marks that break words apart. */
  private static List<String> shuffledTexts() throws IOException {
    var texts = new ArrayList<String>();
    var random = new Random(7);
    String[] marks = {"", "", ".", ",", " (", ")", " - ", "\n\n", "🙂", "\"", "&", "'s"};
    for (Path article : GoldenEntitiesTest.articles().toList()) {
      List<String> words = List.of(Files.readString(article).split("\\s+", -1));
      var text = new StringBuilder();
      IntStream.range(0, 200)
          .forEach(
              i ->
                  text.append(words.get(random.nextInt(words.size())))
                      .append(marks[random.nextInt(marks.length)])
                      .append(' '));
      texts.add(text.toString());
    }
    return texts;
  }

  private static List<Mention> mentions(Entities found) {
    var mentions = new ArrayList<Mention>();
    found.people().stream().map(Entity::mentions).forEach(mentions::addAll);
    found.organisations().stream().map(Entity::mentions).forEach(mentions::addAll);
    found.places().stream().map(Place::mentions).forEach(mentions::addAll);
    return mentions;
  }
}
