package io.dongtin.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Drops a token whose text came before: anywhere in the field, or at the same position only. The
 * tokens after a dropped one keep their positions.
 */
final class UniqueFilter extends FilteringTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final CharArraySet seen = new CharArraySet(8, false);
  private final boolean onlyOnSamePosition;

  UniqueFilter(TokenStream tokens, boolean onlyOnSamePosition) {
    super(tokens);
    this.onlyOnSamePosition = onlyOnSamePosition;
  }

  @Override
  protected boolean accept() {
    if (onlyOnSamePosition && increment.getPositionIncrement() > 0) {
      seen.clear();
    }
    // Lucene reuses the attribute's buffer for the next token, so the set needs its own copy.
    return seen.add(term.toString());
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    seen.clear();
  }
}
