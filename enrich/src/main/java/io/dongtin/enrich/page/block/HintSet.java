package io.dongtin.enrich.page.block;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** An immutable set of hints, held as bits: tens of thousands are joined and compared a page. */
public final class HintSet extends AbstractSet<Hint> {
  private static final Hint[] ALL = Hint.values();

  /** No hint at all. */
  static final HintSet NONE = new HintSet(0);

  private final int bits;

  private HintSet(int bits) {
    this.bits = bits;
  }

  /** The set of these hints. */
  public static HintSet of(Hint... hints) {
    int bits = 0;
    for (Hint hint : hints) {
      bits |= bit(hint);
    }
    return ofBits(bits);
  }

  static HintSet ofBits(int bits) {
    return bits == 0 ? NONE : new HintSet(bits);
  }

  /** The bit of one hint. */
  @SuppressWarnings("EnumOrdinal") // Bits live no longer than the page.
  public static int bit(Hint hint) {
    return 1 << hint.ordinal();
  }

  /** The bits of all hints of the set. */
  public int bits() {
    return bits;
  }

  /** The hints of this set and the other. */
  HintSet and(HintSet other) {
    int both = bits | other.bits;
    return both == bits ? this : both == other.bits ? other : new HintSet(both);
  }

  @Override
  public boolean contains(Object hint) {
    return hint instanceof Hint one && (bits & bit(one)) != 0;
  }

  @Override
  public int size() {
    return Integer.bitCount(bits);
  }

  @Override
  public Iterator<Hint> iterator() {
    return new Iterator<>() {
      private int left = bits;

      @Override
      public boolean hasNext() {
        return left != 0;
      }

      @Override
      public Hint next() {
        if (left == 0) {
          throw new NoSuchElementException();
        }
        Hint hint = ALL[Integer.numberOfTrailingZeros(left)];
        left &= left - 1;
        return hint;
      }
    };
  }
}
