package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Hint;
import java.util.Set;

/** A set of hints as bits: tens of thousands are joined and compared for a page. */
record HintMask(int bits) {
  static HintMask of(Hint... hints) {
    return of(Set.of(hints));
  }

  static HintMask of(Set<Hint> hints) {
    int bits = 0;
    for (Hint hint : hints) {
      bits |= bit(hint);
    }
    return new HintMask(bits);
  }

  @SuppressWarnings("EnumOrdinal") // Bits live no longer than the page.
  static int bit(Hint hint) {
    return 1 << hint.ordinal();
  }
}
