package io.dongtin.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Duplicate.Kind;
import io.dongtin.enrich.Findings.Sighting;
import io.dongtin.enrich.Letter.Measured;
import io.dongtin.enrich.duplicate.Comparer.Resemblance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulingTest {
  private static final RevisionId B = new RevisionId("b", 1, 7);
  private static final Sighting SEEN_IN_3 = new Sighting(B, 3);
  private static final Sighting SEEN_IN_7 = new Sighting(B, 7);
  private static final Way WAY = new Way(B, new Resemblance(Kind.NEAR, 0.8, 0.8), null);
  private static final Way LESS_LIKE =
      new Way(new RevisionId("c", 2, 1), new Resemblance(Kind.NEAR, 0.7, 0.9), null);
  private static final Original ORIGINAL = new Original("s", 9, Drops.TIME, null);
  private static final RevisionId OWNER = new RevisionId("o", 2, 3);
  private static final RevisionId ASKER = new RevisionId("a", 1, 5);
  private static final Standing COPY = Standing.UNKNOWN.settled(WAY, ORIGINAL, 1);

  @Test
  void nobodyWasThereBeforeAnOriginal() {
    assertThat(on(answered())).isEqualTo(new Ruling.Settle(null, null));
  }

  @Test
  void whoeverWasInABandBeforeIsAskedWithTheBandsItWasFirstIn() {
    assertThat(on(answered(SEEN_IN_7, SEEN_IN_3)))
        .isEqualTo(new Ruling.Compare(Map.of(B, List.of(3, 7))));
  }

  @Test
  void whoeverIsUnlikeAllItMetIsOriginal() {
    assertThat(on(compared().with(likeness(null)).with(likeness(null))))
        .isEqualTo(new Ruling.Settle(null, null));
  }

  @Test
  void theNearestOfThoseAskedIsWhatItIsACopyOf() {
    Deliberation known =
        compared()
            .with(likeness(LESS_LIKE.in(new Original("c", 1, Drops.TIME, null))))
            .with(likeness(WAY.in(ORIGINAL)));

    assertThat(on(known)).isEqualTo(new Ruling.Settle(WAY.in(ORIGINAL), ORIGINAL));
  }

  @Test
  void aCopyOfWhatHasNoStoryYetFollowsIt() {
    Deliberation known = compared().with(likeness(WAY)).with(likeness(null));

    assertThat(on(known)).isEqualTo(new Ruling.Follow(known, WAY));
    assertThat(on(known.asking(1).with(new Letter.Origin(ASKER, ORIGINAL))))
        .isEqualTo(new Ruling.Settle(WAY.in(ORIGINAL), ORIGINAL));
  }

  @Test
  void aWayThatLeadsBackIsGivenUpForTheNext() {
    Deliberation known = compared().with(likeness(WAY)).with(likeness(LESS_LIKE));

    Deliberation circle = known.asking(1).with(new Letter.Origin(ASKER, null));

    assertThat(on(circle)).isEqualTo(new Ruling.Follow(circle, LESS_LIKE));
  }

  @Test
  void whereTheMostMetAreInVainTheOthersAreAsked() {
    Sighting[] crowd = new Sighting[10];
    for (int i = 0; i < crowd.length; i++) {
      crowd[i] = new Sighting(guest(i), 4);
    }

    Deliberation known = answered(crowd).comparing(1).with(likeness(null));

    assertThat(on(known))
        .isEqualTo(new Ruling.Compare(Map.of(guest(8), List.of(4), guest(9), List.of(4))));
  }

  @Test
  void whereNoWayIsLeftTheArticleIsTheOriginal() {
    Deliberation known = compared().with(likeness(WAY)).with(likeness(null));

    assertThat(on(known.asking(1).with(new Letter.Origin(ASKER, null))))
        .isEqualTo(new Ruling.Settle(null, null));
  }

  @Test
  void theVeryWordsAreProofEnough() {
    Deliberation known = begun().with(answer(new Findings(List.of(SEEN_IN_3), OWNER, false)));

    assertThat(on(known))
        .isInstanceOfSatisfying(
            Ruling.Follow.class, follow -> assertThat(follow.way()).isEqualTo(Way.toOwner(OWNER)));
  }

  @Test
  void theVeryBytesAreNoArticle() {
    Deliberation known = begun().with(answer(new Findings(List.of(), OWNER, true)));

    assertThat(on(known)).isEqualTo(new Ruling.Forget(OWNER));
  }

  @Test
  void aRevisionOfAnOriginalIsAskedNothing() {
    Original own = new Original("a", 5, Drops.TIME, null);

    assertThat(Ruling.on("a", answered(SEEN_IN_3), Standing.UNKNOWN.settled(null, own, 1)))
        .isEqualTo(new Ruling.Revise(null, own));
  }

  @Test
  void aRevisionOfACopyIsMeasuredAgainstTheOriginalAsItIsNow() {
    assertThat(Ruling.on("a", answered(SEEN_IN_3), COPY))
        .isEqualTo(new Ruling.Measure(new RevisionId("s", RevisionId.LAST, 9)));
  }

  @Test
  void aRevisionThatIsStillLikeTheOriginalKeepsItsStory() {
    var now =
        new Way(
            new RevisionId("s", RevisionId.LAST, 9),
            new Resemblance(Kind.CONTAINED, 0.7, 0.6),
            null);

    assertThat(Ruling.on("a", answered(SEEN_IN_3).with(measured(now, Measured.LIKE)), COPY))
        .isEqualTo(new Ruling.Revise(now, ORIGINAL));
  }

  @Test
  void whereTheOriginalIsTooOldToBeMeasuredTheCopyStaysACopy() {
    assertThat(Ruling.on("a", answered(SEEN_IN_3).with(measured(null, Measured.LIKE)), COPY))
        .isEqualTo(new Ruling.Revise(WAY, ORIGINAL));
  }

  @Test
  void aRevisionThatIsUnlikeTheOriginalIsJudgedAnew() {
    Deliberation known = answered(SEEN_IN_3).with(measured(null, Measured.UNLIKE));

    assertThat(Ruling.on("a", known, COPY)).isEqualTo(new Ruling.Compare(Map.of(B, List.of(3))));
    assertThat(Ruling.on("a", known.comparing(1).with(likeness(null)), COPY))
        .isEqualTo(new Ruling.Settle(null, null));
  }

  @Test
  void theVeryBytesOfAnotherAreAnArticleWhereOneWentOutBefore() {
    Deliberation known =
        begun()
            .with(answer(new Findings(List.of(), OWNER, true)))
            .with(measured(null, Measured.UNLIKE));

    assertThat(Ruling.on("a", known, COPY)).isInstanceOf(Ruling.Follow.class);
  }

  @Test
  void aWayToTheStoryThatTheArticleItselfToldLeadsToNoStory() {
    var own = new Original("a", 5, Drops.TIME, null);
    Deliberation known = compared().with(likeness(WAY.in(own))).with(likeness(null));

    assertThat(on(known)).isEqualTo(new Ruling.Settle(null, null));

    Deliberation traced = compared().with(likeness(WAY)).with(likeness(null)).asking(1);
    assertThat(on(traced.with(new Letter.Origin(ASKER, own))))
        .isEqualTo(new Ruling.Settle(null, null));
  }

  private static RevisionId guest(int number) {
    return new RevisionId("g" + number, 1, number);
  }

  private static Letter.Answer answer(Findings found) {
    return new Letter.Answer(ASKER, found);
  }

  private static Ruling on(Deliberation known) {
    return Ruling.on("a", known, Standing.UNKNOWN);
  }

  private static Deliberation begun() {
    return Deliberation.begin(0, 1);
  }

  private static Deliberation answered(Sighting... sightings) {
    return begun().with(answer(new Findings(List.of(sightings), ASKER, false)));
  }

  private static Deliberation compared() {
    return answered(SEEN_IN_3).comparing(2);
  }

  private static Letter.Likeness likeness(@Nullable Way way) {
    return new Letter.Likeness(ASKER, way, null);
  }

  private static Letter.Likeness measured(@Nullable Way way, Measured measured) {
    return new Letter.Likeness(ASKER, way, measured);
  }
}
