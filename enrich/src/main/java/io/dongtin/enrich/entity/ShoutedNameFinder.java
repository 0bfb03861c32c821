package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Token.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names in text that is written in capitals, as many headlines are: what the dictionaries
 * know and no common word is. The rest of the article tells which other words are names.
 */
final class ShoutedNameFinder implements NameFinder {
  /** Fewer words in capitals are an abbreviation, or a name. */
  private static final int MIN_WORDS = 3;

  private static final int SHORTEST_NAME = 4;

  private final Gazetteer gazetteer;
  private final Names names;

  ShoutedNameFinder(Gazetteer gazetteer, Names names) {
    this.gazetteer = gazetteer;
    this.names = names;
  }

  /** Whether a text has no word in lower case and enough that could have been. */
  static boolean isShouted(List<Token> tokens) {
    int words = 0;
    for (Token token : tokens) {
      if (token.shape() == Shape.LOWER || token.shape() == Shape.CAPITALISED) {
        return false;
      }
      words += token.shape() == Shape.UPPER ? 1 : 0;
    }
    return words >= MIN_WORDS;
  }

  @Override
  public List<Span> find(List<Token> tokens) {
    var spans = new ArrayList<Span>();
    int at = 0;
    while (at < tokens.size()) {
      var match = tokens.get(at).isWord() ? gazetteer.anyCase(tokens, at) : null;
      if (match == null || isWord(tokens, at, match.end())) {
        at++;
        continue;
      }
      spans.add(Span.known(at, match.end(), match.value().known()));
      at = match.end();
    }
    return spans;
  }

  private boolean isWord(List<Token> tokens, int from, int end) {
    Token token = tokens.get(from);
    return end == from + 1
        && (token.text().length() < SHORTEST_NAME
            || Syllables.isVietnamese(token)
            || names.isEnglishWord(token.key()));
  }
}
