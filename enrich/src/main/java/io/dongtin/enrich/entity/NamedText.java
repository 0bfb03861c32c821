package io.dongtin.enrich.entity;

import io.dongtin.contract.Mention;
import io.dongtin.contract.Mention.Field;
import java.util.List;

/** The headline, or a stretch of the body in one language, with the names found in it. */
final class NamedText {
  private final Field field;
  private final String text;
  private final LanguageRules rules;
  private final List<Token> tokens;
  private final List<Span> spans;
  private final boolean shouted;

  /** Offset of each token in code points: counted once, for a mention each would cost a walk. */
  private final int[] points;

  /**
   * Reads a text.
   *
   * @param start where it begins in its field, in code points
   */
  NamedText(Field field, int start, String text, LanguageRules rules) {
    this.field = field;
    this.text = text;
    this.rules = rules;
    this.tokens = Tokenizer.tokens(text);
    this.shouted = ShoutedNameFinder.isShouted(tokens);
    this.spans = (shouted ? rules.shoutedFinder() : rules.finder()).find(tokens);
    this.points = new int[tokens.size()];
    int unit = 0;
    int point = start;
    for (int i = 0; i < points.length; i++) {
      point += text.codePointCount(unit, tokens.get(i).start());
      unit = tokens.get(i).start();
      points[i] = point;
    }
  }

  LanguageRules rules() {
    return rules;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Span> spans() {
    return spans;
  }

  /** Whether it is written in capitals, which then tell nothing. */
  boolean isShouted() {
    return shouted;
  }

  Gazetteer gazetteer() {
    return rules.gazetteer();
  }

  /**
   * What stands at these tokens.
   *
   * @param nominal whether that is no name
   */
  Mention mention(int from, int to, boolean nominal) {
    var named = words(from, to);
    int start = points[from];
    return new Mention(
        field, start, start + named.codePointCount(0, named.length()), named, nominal);
  }

  String words(List<Token> words) {
    return text.substring(words.get(0).start(), words.get(words.size() - 1).end());
  }

  String words(int from, int to) {
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
