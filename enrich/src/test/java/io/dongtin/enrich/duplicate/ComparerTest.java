package io.dongtin.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Duplicate.Kind;
import io.dongtin.enrich.duplicate.Comparer.Resemblance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparerTest {
  private static final Comparer COMPARER = new Comparer(DuplicateSettings.DEFAULTS);

  private final List<String> story = sentences(1, 24);

  @Test
  void caseAndPunctuationMakeNoDifference() {
    String body = body(story);

    assertThat(resemblance(body, body.toUpperCase(Locale.ROOT).replace(".", " –")))
        .isEqualTo(Resemblance.EXACT);
  }

  @Test
  void someWordsChangedIsNear() {
    List<String> edited = new ArrayList<>(story);
    for (int i = 0; i < edited.size(); i += 4) {
      edited.set(i, edited.get(i).replaceFirst("\\S+", "another"));
    }

    assertThat(resemblance(body(story), body(edited)))
        .isNotNull()
        .matches(r -> r.kind() == Kind.NEAR);
  }

  @Test
  void sentencesInAnotherOrderAreNear() {
    List<String> shuffled = new ArrayList<>(story);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(resemblance(body(story), body(shuffled)))
        .isNotNull()
        .matches(r -> r.kind() == Kind.NEAR);
  }

  @Test
  void theFirstHalfIsContained() {
    Resemblance resemblance = resemblance(body(story), body(story.subList(0, 12)));

    assertThat(resemblance).isNotNull().matches(r -> r.kind() == Kind.CONTAINED);
  }

  @Test
  void aStoryWithAnotherSitesMenusRoundItIsACopy() {
    List<String> wrapped = new ArrayList<>(sentences(2, 4));
    wrapped.addAll(story);
    wrapped.addAll(sentences(3, 4));

    assertThat(resemblance(body(story), body(wrapped))).isNotNull();
  }

  @Test
  void aQuotedParagraphIsNoCopy() {
    List<String> report = new ArrayList<>(sentences(2, 20));
    report.addAll(10, story.subList(0, 6));

    assertThat(resemblance(body(story), body(report))).isNull();
  }

  @Test
  void aFollowUpThatEndsInTheOldStoryIsNoCopy() {
    List<String> followUp = new ArrayList<>(sentences(2, 12));
    followUp.addAll(story.subList(12, 24));

    assertThat(resemblance(body(story), body(followUp))).isNull();
  }

  @Test
  void aRoundUpIsNoCopyOfItsItems() {
    List<String> item = story.subList(0, 5);
    List<String> roundUp = new ArrayList<>(item);
    roundUp.addAll(sentences(2, 20));

    assertThat(resemblance(body(item), body(roundUp))).isNull();
  }

  @Test
  void theSameSentencesRoundOtherNumbersAreTomorrowsColumn() {
    assertThat(resemblance(weather(21, 28, 60, 96), weather(21, 28, 60, 96))).isNotNull();
    assertThat(resemblance(weather(21, 28, 60, 96), weather(19, 30, 55, 88))).isNull();
  }

  @Test
  void textsTooShortToCompareAreCopiesOnlyWordForWord() {
    assertThat(resemblance("Watch the video of the day here", "Watch the video of the week here"))
        .isNull();
  }

  private static @Nullable Resemblance resemblance(String one, String other) {
    return COMPARER.resemblance(sketch(one), sketch(other));
  }

  private static Sketch sketch(String body) {
    return Sketch.of(Fingerprint.of("headline", body), body);
  }

  private static String weather(int... numbers) {
    return """
        The weather service expects clouds over the northern hills and the coast in the morning.
        In the hills it will be %d degrees at dawn and %d in the afternoon, with light wind from the
        east. The air holds between %d and %d per cent of the moisture it could hold. Fishermen should
        stay in the harbour when a storm comes up, and watch for strong gusts and for lightning."""
        .formatted((Object[]) java.util.Arrays.stream(numbers).boxed().toArray(Integer[]::new));
  }

  private static String body(List<String> sentences) {
    return String.join("\n\n", sentences);
  }

  /** Sentences of ten words that mean nothing. */
  private static List<String> sentences(long seed, int count) {
    var random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var sentence = new StringBuilder();
      for (int word = 0; word < 10; word++) {
        sentence.append((char) ('a' + random.nextInt(26)));
        sentence.append((char) ('a' + random.nextInt(26)));
        sentence.append((char) ('a' + random.nextInt(26))).append(' ');
      }
      sentences.add(sentence.toString().strip() + ".");
    }
    return sentences;
  }
}
