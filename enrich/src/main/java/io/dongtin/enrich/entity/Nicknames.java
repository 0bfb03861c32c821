package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;

/** Nicknames in quotes, as the press gives them. */
final class Nicknames {
  private Nicknames() {}

  /** Takes in the nickname in quotes after a given name: Hùng "sẹo". */
  static int end(List<Token> tokens, int end) {
    if (end + 2 >= tokens.size() || !isQuote(tokens.get(end)) || !isGivenName(tokens, end)) {
      return end;
    }
    boolean nickname = tokens.get(end + 1).shape() == Shape.LOWER && isQuote(tokens.get(end + 2));
    return nickname ? end + 3 : end;
  }

  private static boolean isGivenName(List<Token> tokens, int end) {
    boolean alone = end < 2 || !tokens.get(end - 2).isName();
    return alone && Syllables.isVietnamese(tokens.get(end - 1));
  }

  private static boolean isQuote(Token token) {
    return token.is('"') || token.is('“') || token.is('”');
  }
}
