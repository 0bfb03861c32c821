package io.dongtin.enrich.duplicate;

import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;

/**
 * Locality-sensitive hashes of a text: of two texts that share much, some are equal at the same
 * place.
 *
 * <p>Bands of a SuperMinHash signature (Ertl, <a
 * href="https://arxiv.org/abs/1706.05698">"SuperMinHash: A new minwise hashing algorithm for
 * Jaccard similarity estimation"</a>) over runs of four words. Two texts with Jaccard similarity
 * <i>j</i> have a band in common with probability 1 - (1 - j²)¹⁶: 0.98 for 0.5, 0.78 for 0.3, 0.002
 * for 0.01.
 */
final class Bands {
  /** Changing this, or anything below, orphans the index of every running installation. */
  static final int COUNT = 16;

  private static final int ROWS = 2;
  private static final int COMPONENT_BITS = 16;
  private static final SimilarityHashPolicy POLICY =
      SimilarityHashing.superMinHash(COUNT * ROWS, COMPONENT_BITS);

  private Bands() {}

  /** The bands of a text with at least one run of four words. */
  static int[] of(long[] fours) {
    byte[] signature =
        POLICY
            .createHasher()
            .compute(
                ElementHashProvider.ofFunction(
                    i -> Hashing.komihash5_0().hashLongToLong(fours[i]), fours.length));
    var bands = new int[COUNT];
    for (int band = 0; band < COUNT; band++) {
      long first = POLICY.getComponent(signature, ROWS * band);
      long second = POLICY.getComponent(signature, ROWS * band + 1);
      bands[band] = (int) ((first << COMPONENT_BITS) | second);
    }
    return bands;
  }
}
