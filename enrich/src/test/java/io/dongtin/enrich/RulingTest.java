package io.dongtin.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Duplicate;
import io.dongtin.contract.Duplicate.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulingTest {
  private static final Letter.Sighting SEEN_IN_3 = new Letter.Sighting(new Guest("b", 1), 3);
  private static final Letter.Sighting SEEN_IN_7 = new Letter.Sighting(new Guest("b", 1), 7);
  private static final Duplicate LINK = new Duplicate("b", Kind.NEAR, 0.8);
  private static final Duplicate LESS_LIKE = new Duplicate("c", Kind.NEAR, 0.7);

  @Test
  void nobodyWasThereBeforeAnOriginal() {
    assertThat(on(answered())).isEqualTo(new Ruling.Settle(null, "a"));
  }

  @Test
  void whoeverWasInABandBeforeIsAskedWithTheBandsItWasFirstIn() {
    assertThat(on(answered(SEEN_IN_7, SEEN_IN_3)))
        .isEqualTo(new Ruling.Compare(Map.of(new Guest("b", 1), List.of(3, 7))));
  }

  @Test
  void whoeverIsUnlikeAllItMetIsOriginal() {
    assertThat(on(compared().with(likeness(null, null)).with(likeness(null, null))))
        .isEqualTo(new Ruling.Settle(null, "a"));
  }

  @Test
  void theNearestOfThoseAskedIsWhatItIsACopyOf() {
    Deliberation known = compared().with(likeness(LESS_LIKE, "c")).with(likeness(LINK, "s"));

    assertThat(on(known)).isEqualTo(new Ruling.Settle(LINK, "s"));
  }

  @Test
  void aCopyOfWhatHasNoStoryYetFollowsIt() {
    Deliberation known = compared().with(likeness(LINK, null)).with(likeness(null, null));

    assertThat(on(known)).isEqualTo(new Ruling.Follow(known, LINK));
    assertThat(on(known.asking(1).with(new Letter.Origin("a", 1, "s"))))
        .isEqualTo(new Ruling.Settle(LINK, "s"));
  }

  @Test
  void aWayThatLeadsBackIsGivenUpForTheNext() {
    Deliberation known = compared().with(likeness(LINK, null)).with(likeness(LESS_LIKE, null));

    Deliberation circle = known.asking(1).with(new Letter.Origin("a", 1, "a"));

    assertThat(on(circle)).isEqualTo(new Ruling.Follow(circle, LESS_LIKE));
  }

  @Test
  void whereNoWayIsLeftTheArticleIsTheOriginal() {
    Deliberation known = compared().with(likeness(LINK, null)).with(likeness(null, null));

    assertThat(on(known.asking(1).with(new Letter.Origin("a", 1, "a"))))
        .isEqualTo(new Ruling.Settle(null, "a"));
  }

  @Test
  void theVeryWordsAreProofEnough() {
    Deliberation known = begun().with(new Letter.Answer("a", 1, 5, List.of(SEEN_IN_3), "o", false));

    assertThat(on(known))
        .isInstanceOfSatisfying(
            Ruling.Follow.class,
            follow -> assertThat(follow.link()).isEqualTo(new Duplicate("o", Kind.EXACT, 1)));
  }

  @Test
  void theVeryBytesAreNoArticle() {
    Deliberation known = begun().with(new Letter.Answer("a", 1, 5, List.of(), "o", true));

    assertThat(on(known)).isEqualTo(new Ruling.Forget("o"));
  }

  @Test
  void aRevisionOfAnOriginalIsAskedNothing() {
    assertThat(Ruling.on("a", 2, answered(SEEN_IN_3), Standing.settled(null, "a")))
        .isEqualTo(new Ruling.Revise(null));
  }

  @Test
  void aRevisionOfACopyKeepsItsStoryHoweverUnlikeItIs() {
    var unlike = new Duplicate("s", Kind.CONTAINED, 0.1);

    assertThat(
            Ruling.on(
                "a",
                2,
                answered().comparing(1).with(likeness(unlike, null)),
                Standing.settled(LINK, "s")))
        .isEqualTo(new Ruling.Revise(unlike));
  }

  private static Ruling on(Deliberation known) {
    return Ruling.on("a", 1, known, Standing.UNKNOWN);
  }

  private static Deliberation begun() {
    return Deliberation.begin(0, List.of(new Probe(5, "a", 1, List.of(), null)));
  }

  private static Deliberation answered(Letter.Sighting... sightings) {
    return begun().with(new Letter.Answer("a", 1, 5, List.of(sightings), "a", false));
  }

  private static Deliberation compared() {
    return answered(SEEN_IN_3).comparing(2);
  }

  private static Letter.Likeness likeness(@Nullable Duplicate link, @Nullable String story) {
    return new Letter.Likeness("a", 1, link, story);
  }
}
