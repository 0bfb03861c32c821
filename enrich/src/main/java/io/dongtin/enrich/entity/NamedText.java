package io.dongtin.enrich.entity;

import io.dongtin.contract.Mention;
import io.dongtin.contract.Mention.Field;
import java.util.List;

/** A text with the names found in it. */
final class NamedText {
  private final Field field;
  private final String text;
  private final List<Token> tokens;
  private final List<Span> spans;
  private final Gazetteer gazetteer;

  /** Offset of each token in code points: counted once, for a mention each would cost a walk. */
  private final int[] points;

  NamedText(Field field, String text, List<Token> tokens, List<Span> spans, Gazetteer gazetteer) {
    this.field = field;
    this.text = text;
    this.tokens = tokens;
    this.spans = spans;
    this.gazetteer = gazetteer;
    this.points = new int[tokens.size()];
    int unit = 0;
    int point = 0;
    for (int i = 0; i < points.length; i++) {
      point += text.codePointCount(unit, tokens.get(i).start());
      unit = tokens.get(i).start();
      points[i] = point;
    }
  }

  String text() {
    return text;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Span> spans() {
    return spans;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  Mention mention(int from, int to) {
    var named = words(from, to);
    int start = points[from];
    return new Mention(field, start, start + named.codePointCount(0, named.length()), named);
  }

  String words(int from, int to) {
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
