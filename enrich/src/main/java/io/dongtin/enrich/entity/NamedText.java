package io.dongtin.enrich.entity;

import io.dongtin.contract.Mention;
import io.dongtin.contract.Mention.Field;
import java.util.List;

/** A text with the names found in it. */
record NamedText(
    Field field, String text, List<Token> tokens, List<Span> spans, Gazetteer gazetteer) {

  Mention mention(int from, int to) {
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    int first = text.codePointCount(0, start);
    var named = text.substring(start, end);
    return new Mention(field, first, first + named.codePointCount(0, named.length()), named);
  }

  String words(int from, int to) {
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
