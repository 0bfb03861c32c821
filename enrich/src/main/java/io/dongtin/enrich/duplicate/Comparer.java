package io.dongtin.enrich.duplicate;

import io.dongtin.contract.Duplicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two articles tell the same story in nearly the same words.
 *
 * <p>Compares the sets of word pairs both ways. The share of the one that is in the other is high
 * both ways for edited copies, and high one way for copies that were cut or have something added;
 * their mean rates both, while a quoted paragraph or a common ending stays low both ways. Holds no
 * state, so one instance serves every thread.
 */
public final class Comparer {
  /** With fewer numbers than this, that they differ says little. */
  private static final int FEW_NUMBERS = 4;

  /** The longer has this many times what both have: the one holds the other. */
  private static final double HOLDS = 1.4;

  private final DuplicateSettings settings;

  public Comparer(DuplicateSettings settings) {
    this.settings = settings;
  }

  /** How a copy resembles what it was copied from. */
  public record Resemblance(Duplicate.Kind kind, double similarity) {}

  /** How two articles resemble each other, or null if they are two stories. */
  public @Nullable Resemblance resemblance(Sketch one, Sketch other) {
    if (one.hasFingerprintOf(other)) {
      return new Resemblance(Duplicate.Kind.EXACT, 1);
    }
    if (!one.isLongEnough() || !other.isLongEnough()) {
      return null;
    }
    Shares shares = Shares.of(one, other);
    boolean alike =
        shares.mean() >= settings.similarity()
            && shares.smaller() >= settings.containment()
            && !tellOtherNumbers(one, other);
    return alike ? resemblance(shares) : null;
  }

  /** How two articles resemble each other that are known to tell one story. */
  public Resemblance measure(Sketch one, Sketch other) {
    return one.hasFingerprintOf(other)
        ? new Resemblance(Duplicate.Kind.EXACT, 1)
        : resemblance(Shares.of(one, other));
  }

  private static Resemblance resemblance(Shares shares) {
    boolean holds = shares.larger() >= HOLDS * shares.smaller();
    return new Resemblance(
        holds ? Duplicate.Kind.CONTAINED : Duplicate.Kind.NEAR,
        Math.round(shares.mean() * 1_000) / 1_000.0);
  }

  private boolean tellOtherNumbers(Sketch one, Sketch other) {
    int[] ones = Shingles.numbers(one.words());
    int[] others = Shingles.numbers(other.words());
    int fewer = Math.min(ones.length, others.length);
    return fewer >= FEW_NUMBERS && Shingles.shared(ones, others) < settings.numbers() * fewer;
  }

  /** The share of each text's word pairs that the other has, the smaller share first. */
  private record Shares(double smaller, double larger) {
    static Shares of(Sketch one, Sketch other) {
      int[] ones = Shingles.pairs(one.words());
      int[] others = Shingles.pairs(other.words());
      double shared = Shingles.shared(ones, others);
      int longer = Math.max(1, Math.max(ones.length, others.length));
      int shorter = Math.max(1, Math.min(ones.length, others.length));
      return new Shares(shared / longer, shared / shorter);
    }

    double mean() {
      return (smaller + larger) / 2;
    }
  }
}
