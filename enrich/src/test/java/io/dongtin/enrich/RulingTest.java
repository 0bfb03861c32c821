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
  private static final Way WAY = new Way(new Duplicate("b", Kind.NEAR, 0.8), 1, null);
  private static final Way LESS_LIKE = new Way(new Duplicate("c", Kind.NEAR, 0.7), 2, null);

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
    assertThat(on(compared().with(likeness(null)).with(likeness(null))))
        .isEqualTo(new Ruling.Settle(null, "a"));
  }

  @Test
  void theNearestOfThoseAskedIsWhatItIsACopyOf() {
    Deliberation known = compared().with(likeness(LESS_LIKE.in("c"))).with(likeness(WAY.in("s")));

    assertThat(on(known)).isEqualTo(new Ruling.Settle(WAY.in("s"), "s"));
  }

  @Test
  void aCopyOfWhatHasNoStoryYetFollowsIt() {
    Deliberation known = compared().with(likeness(WAY)).with(likeness(null));

    assertThat(on(known)).isEqualTo(new Ruling.Follow(known, WAY));
    assertThat(on(known.asking(1).with(new Letter.Origin("a", 1, "s"))))
        .isEqualTo(new Ruling.Settle(WAY.in("s"), "s"));
  }

  @Test
  void aWayThatLeadsBackIsGivenUpForTheNext() {
    Deliberation known = compared().with(likeness(WAY)).with(likeness(LESS_LIKE));

    Deliberation circle = known.asking(1).with(new Letter.Origin("a", 1, "a"));

    assertThat(on(circle)).isEqualTo(new Ruling.Follow(circle, LESS_LIKE));
  }

  @Test
  void whereTheMostMetAreInVainTheOthersAreAsked() {
    Letter.Sighting[] crowd = new Letter.Sighting[10];
    for (int i = 0; i < crowd.length; i++) {
      crowd[i] = new Letter.Sighting(new Guest("g" + i, 1), 4);
    }

    Deliberation known = answered(crowd).comparing(1).with(likeness(null));

    assertThat(on(known))
        .isEqualTo(
            new Ruling.Compare(
                Map.of(new Guest("g8", 1), List.of(4), new Guest("g9", 1), List.of(4))));
  }

  @Test
  void whereNoWayIsLeftTheArticleIsTheOriginal() {
    Deliberation known = compared().with(likeness(WAY)).with(likeness(null));

    assertThat(on(known.asking(1).with(new Letter.Origin("a", 1, "a"))))
        .isEqualTo(new Ruling.Settle(null, "a"));
  }

  @Test
  void theVeryWordsAreProofEnough() {
    Deliberation known = begun().with(new Letter.Answer("a", 1, 5, List.of(SEEN_IN_3), "o", false));

    assertThat(on(known))
        .isInstanceOfSatisfying(
            Ruling.Follow.class, follow -> assertThat(follow.way()).isEqualTo(Way.toOwner("o")));
  }

  @Test
  void theVeryBytesAreNoArticle() {
    Deliberation known = begun().with(new Letter.Answer("a", 1, 5, List.of(), "o", true));

    assertThat(on(known)).isEqualTo(new Ruling.Forget("o"));
  }

  @Test
  void aRevisionOfAnOriginalIsAskedNothing() {
    assertThat(Ruling.on("a", answered(SEEN_IN_3), Standing.settled(null, "a")))
        .isEqualTo(new Ruling.Revise(null));
  }

  @Test
  void aRevisionOfACopyKeepsItsStoryHoweverUnlikeItIs() {
    var unlike = new Way(new Duplicate("s", Kind.CONTAINED, 0.1), 1, null);

    assertThat(
            Ruling.on(
                "a", answered().comparing(1).with(likeness(unlike)), Standing.settled(WAY, "s")))
        .isEqualTo(new Ruling.Revise(unlike.link()));
  }

  private static Ruling on(Deliberation known) {
    return Ruling.on("a", known, Standing.UNKNOWN);
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

  private static Letter.Likeness likeness(@Nullable Way way) {
    return new Letter.Likeness("a", 1, way);
  }
}
