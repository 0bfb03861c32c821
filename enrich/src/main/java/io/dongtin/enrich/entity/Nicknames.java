package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;

/** Nicknames in quotes, as the press gives them. */
final class Nicknames {
  private Nicknames() {}

  /** Takes in the nickname in quotes after a given name: Hải "luận". */
  static int end(List<Token> tokens, int end) {
    if (end + 2 >= tokens.size() || !isQuote(tokens.get(end))) {
      return end;
    }
    for (int at = end + 1; at < Math.min(end + 4, tokens.size()); at++) {
      if (at > end + 1 && isQuote(tokens.get(at))) {
        return at + 1;
      }
      if (tokens.get(at).shape() != Shape.LOWER) {
        return end;
      }
    }
    return end;
  }

  private static boolean isQuote(Token token) {
    return token.is('"') || token.is('“') || token.is('”');
  }
}
