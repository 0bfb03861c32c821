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

  /**
   * How a copy resembles what it was copied from.
   *
   * @param similarity mean of the shares of either's word pairs that the other has
   * @param shared share of the copy's word pairs that the other has
   */
  public record Resemblance(Duplicate.Kind kind, double similarity, double shared) {
    public static final Resemblance EXACT = new Resemblance(Duplicate.Kind.EXACT, 1, 1);
  }

  /** How a copy resembles another article, or null if they are two stories. */
  public @Nullable Resemblance resemblance(Sketch copy, Sketch other) {
    if (copy.hasFingerprintOf(other)) {
      return Resemblance.EXACT;
    }
    if (!copy.isLongEnough() || !other.isLongEnough()) {
      return null;
    }
    Shares shares = Shares.of(copy, other);
    boolean alike =
        shares.mean() >= settings.similarity()
            && shares.smaller() >= settings.containment()
            && !tellOtherNumbers(copy, other);
    return alike ? resemblance(shares) : null;
  }

  /** How a copy resembles an article that is known to tell its story. */
  public Resemblance measure(Sketch copy, Sketch other) {
    return copy.hasFingerprintOf(other) ? Resemblance.EXACT : resemblance(Shares.of(copy, other));
  }

  private static Resemblance resemblance(Shares shares) {
    boolean holds = shares.larger() >= HOLDS * shares.smaller();
    return new Resemblance(
        holds ? Duplicate.Kind.CONTAINED : Duplicate.Kind.NEAR,
        rounded(shares.mean()),
        rounded(shares.ofCopy()));
  }

  private static double rounded(double share) {
    return Math.round(share * 1_000) / 1_000.0;
  }

  private boolean tellOtherNumbers(Sketch one, Sketch other) {
    int[] ones = Shingles.numbers(one.words());
    int[] others = Shingles.numbers(other.words());
    int fewer = Math.min(ones.length, others.length);
    return fewer >= FEW_NUMBERS && Shingles.shared(ones, others) < settings.numbers() * fewer;
  }

  /** The share of each text's word pairs that the other has. */
  private record Shares(double ofCopy, double ofOther) {
    static Shares of(Sketch copy, Sketch other) {
      int[] ones = Shingles.pairs(copy.words());
      int[] others = Shingles.pairs(other.words());
      double shared = Shingles.shared(ones, others);
      return new Shares(shared / Math.max(1, ones.length), shared / Math.max(1, others.length));
    }

    double mean() {
      return (ofCopy + ofOther) / 2;
    }

    double smaller() {
      return Math.min(ofCopy, ofOther);
    }

    double larger() {
      return Math.max(ofCopy, ofOther);
    }
  }
}
