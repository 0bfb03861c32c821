package io.dongtin.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Drop;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.contract.Receipt.Stage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Instant TIME = Instant.parse("2026-10-17T01:36:02Z");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Ledger ledger = new Ledger();

  @Test
  void aDropStandsWhereItsLastStageSays() {
    ledger.add(receipt("one", Stage.INGEST, Outcome.PUBLISHED));
    ledger.add(receipt("one", Stage.ENRICH, Outcome.ENRICHED));
    assertThat(ledger.inFlight()).isEqualTo(1);

    ledger.add(receipt("one", Stage.INDEX, Outcome.INDEXED));
    assertThat(ledger.inFlight()).isZero();
    assertThat(ledger.counts()).containsEntry(Outcome.INDEXED, 1);
    assertThat(ledger.dropped()).isEqualTo(1);
  }

  @Test
  void theOrderInWhichReceiptsAreReadDoesNotCount() {
    ledger.add(receipt("one", Stage.INDEX, Outcome.INDEXED));
    ledger.add(receipt("one", Stage.INGEST, Outcome.PUBLISHED));
    ledger.add(receipt("one", Stage.ENRICH, Outcome.ENRICHED));

    assertThat(ledger.counts()).containsEntry(Outcome.INDEXED, 1);
    assertThat(ledger.inFlight()).isZero();
  }

  @Test
  void theSameEndTwiceIsOneEnd() {
    ledger.add(receipt("one", Stage.INDEX, Outcome.INDEXED));
    ledger.add(receipt("one", Stage.INDEX, Outcome.INDEXED));

    assertThat(ledger.dropped()).isEqualTo(1);
    assertThat(ledger.problems(TIME, PATIENCE)).isEmpty();
  }

  @Test
  void twoDifferentEndsDoNotAddUp() {
    ledger.add(receipt("one", Stage.ENRICH, Outcome.UNCHANGED));
    ledger.add(receipt("one", Stage.INDEX, Outcome.INDEXED));

    assertThat(ledger.problems(TIME, PATIENCE)).containsExactly("drop one ended in two ways");
  }

  @Test
  void aDeadDropThatIsReplayedComesToAnotherEnd() {
    ledger.add(receipt("one", Stage.INDEX, Outcome.INDEXED));
    ledger.add(receipt("one", Stage.ENRICH, Outcome.DEAD));
    ledger.add(receipt("two", Stage.ENRICH, Outcome.DEAD));
    ledger.add(receipt("two", Stage.ENRICH, Outcome.REJECTED));

    assertThat(ledger.problems(TIME, PATIENCE)).isEmpty();
    assertThat(ledger.counts())
        .containsEntry(Outcome.INDEXED, 1)
        .containsEntry(Outcome.REJECTED, 1)
        .containsEntry(Outcome.DEAD, 0);
  }

  @Test
  void aDropThatHasBeenUnderWayTooLongIsNamedWithItsStage() {
    ledger.add(receipt("one", Stage.ENRICH, Outcome.ENRICHED));

    assertThat(ledger.problems(TIME.plusSeconds(299), PATIENCE)).isEmpty();
    assertThat(ledger.problems(TIME.plusSeconds(301), PATIENCE))
        .containsExactly("one.html has been on its way for 301 s, last heard of at stage enrich");
  }

  private static Receipt receipt(String drop, Stage stage, Outcome outcome) {
    return new Receipt(
        new Drop(drop, drop + ".html", 0), stage, outcome, null, null, null, null, null, TIME);
  }
}
