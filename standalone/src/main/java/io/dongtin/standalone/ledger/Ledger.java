package io.dongtin.standalone.ledger;

import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.standalone.ProgramConfigs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The receipts folded to one a drop: how far each has come. Receipts may be added in any order and
 * more than once. Not safe for use by several threads.
 */
public final class Ledger {
  private final Map<String, Receipt> last = new LinkedHashMap<>();
  private final Set<String> contradictions = new LinkedHashSet<>();

  /** The ledger of all that the receipts topic still has. */
  public static Ledger read(ProgramConfigs configs) {
    var ledger = new Ledger();
    try (var reader =
        TopicReader.fromBeginning(configs.kafkaClient(), configs.topics().receipts())) {
      reader.toEnd().forEach(record -> ledger.add(record.value()));
    }
    return ledger;
  }

  /** Takes note of a receipt, unless a later stage of the same drop has been heard. */
  public void add(Receipt receipt) {
    Receipt known = last.get(receipt.drop().id());
    if (known == null || !isLater(known, receipt)) {
      last.put(receipt.drop().id(), receipt);
    }
    if (known != null && contradict(known, receipt)) {
      contradictions.add(receipt.drop().id());
    }
  }

  /** How far each drop has come, in the order the drops were first heard of. */
  public Collection<Receipt> receipts() {
    return List.copyOf(last.values());
  }

  /** How many drops stand where. */
  public Map<Outcome, Integer> counts() {
    var counts = new EnumMap<Outcome, Integer>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, 0);
    }
    last.values().forEach(receipt -> counts.merge(receipt.outcome(), 1, Integer::sum));
    return counts;
  }

  public int dropped() {
    return last.size();
  }

  public int inFlight() {
    return (int) last.values().stream().filter(receipt -> !receipt.outcome().isFinal()).count();
  }

  /** Articles that the receipts say are searchable. */
  public int articles() {
    var articles = new HashSet<String>();
    for (Receipt receipt : last.values()) {
      if (receipt.outcome() == Outcome.INDEXED || receipt.outcome() == Outcome.DUPLICATE) {
        articles.add(receipt.article());
      }
    }
    return articles.size();
  }

  /** What does not add up, in words; empty if all is well. */
  public List<String> problems(Instant now, Duration patience) {
    List<String> problems = new ArrayList<>();
    for (String drop : contradictions) {
      problems.add("drop " + drop + " ended in two ways");
    }
    for (Receipt receipt : last.values()) {
      Duration age = Duration.between(receipt.time(), now);
      if (!receipt.outcome().isFinal() && age.compareTo(patience) > 0) {
        problems.add(
            receipt.drop().path()
                + " has been on its way for "
                + age.toSeconds()
                + " s, last heard of at stage "
                + receipt.stage());
      }
    }
    return problems;
  }

  private static boolean isLater(Receipt known, Receipt receipt) {
    if (known.outcome().isFinal() != receipt.outcome().isFinal()) {
      return known.outcome().isFinal();
    }
    // A dead drop that is replayed comes to another end.
    if (known.outcome().isFinal() && isDead(known) != isDead(receipt)) {
      return isDead(receipt);
    }
    return known.stage().compareTo(receipt.stage()) > 0;
  }

  private static boolean contradict(Receipt one, Receipt other) {
    return one.outcome().isFinal()
        && other.outcome().isFinal()
        && one.outcome() != other.outcome()
        && !isDead(one)
        && !isDead(other);
  }

  private static boolean isDead(Receipt receipt) {
    return receipt.outcome() == Outcome.DEAD;
  }
}
