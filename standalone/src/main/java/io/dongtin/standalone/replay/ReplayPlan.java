package io.dongtin.standalone.replay;

import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.standalone.ledger.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which dead letters go back, and why the others do not. Pure: the letters and the ledger say all.
 *
 * @param letters in the order of the topic
 */
public record ReplayPlan(List<Planned> letters) {

  /** What is to be done with a letter. */
  public enum Decision {
    SEND("can be sent back"),
    SETTLED("its drop has come to another end since"),
    DIED_AGAIN("a later letter of the same drop is there"),
    TOO_OFTEN("was sent back too often"),
    NOBODY_KNOWS_IT("no drop is known; whoever wrote the record must write it again"),
    NOT_RAW("is no raw article; a newer version may be there, so drop the file again");

    private final String words;

    Decision(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** A letter with the decision on it. */
  public record Planned(Buried letter, Decision decision) {}

  public ReplayPlan {
    letters = List.copyOf(letters);
  }

  /**
   * Decides on each letter.
   *
   * @param ledger what became of every drop
   * @param raw name of the raw topic: the only one to which an old record may return
   * @param maxReplays a letter that died as often as this after being sent back stays
   */
  public static ReplayPlan of(List<Buried> letters, Ledger ledger, String raw, int maxReplays) {
    Map<String, Receipt> ends = new HashMap<>();
    ledger.receipts().forEach(receipt -> ends.put(receipt.drop().id(), receipt));
    Map<String, Buried> last = new HashMap<>();
    letters.forEach(letter -> last.put(String.valueOf(letter.drop()), letter));
    var judge = new Judge(ends, last, raw, maxReplays);
    return new ReplayPlan(
        letters.stream().map(letter -> new Planned(letter, judge.decide(letter))).toList());
  }

  /**
   * What the decisions stand on.
   *
   * @param ends drop id to its last receipt
   * @param last drop id to its last letter
   */
  private record Judge(
      Map<String, Receipt> ends, Map<String, Buried> last, String raw, int maxReplays) {

    Decision decide(Buried letter) {
      if (!letter.topic().equals(raw)) {
        return Decision.NOT_RAW;
      }
      if (letter.drop() == null) {
        return Decision.NOBODY_KNOWS_IT;
      }
      if (!letter.equals(last.get(letter.drop()))) {
        return Decision.DIED_AGAIN;
      }
      Receipt end = ends.get(letter.drop());
      if (end != null && end.outcome() != Outcome.DEAD) {
        return Decision.SETTLED;
      }
      return letter.replays() >= maxReplays ? Decision.TOO_OFTEN : Decision.SEND;
    }
  }

  /** Those that go back. */
  public List<Buried> toSend() {
    return letters.stream()
        .filter(planned -> planned.decision() == Decision.SEND)
        .map(Planned::letter)
        .toList();
  }
}
