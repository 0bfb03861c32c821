package io.dongtin.enrich.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds names in languages whose rules are not known: those of the dictionaries, and people whose
 * given name is listed. Capitals alone say nothing here: German writes every noun with one.
 */
final class KnownNameFinder implements NameFinder {
  private static final int LONGEST_NAME = 4;

  private final Gazetteer gazetteer;
  private final Names names;

  KnownNameFinder(Gazetteer gazetteer, Names names) {
    this.gazetteer = gazetteer;
    this.names = names;
  }

  @Override
  public List<Span> find(List<Token> tokens) {
    var spans = new ArrayList<Span>();
    int at = 0;
    while (at < tokens.size()) {
      int end = person(tokens, at);
      var match = gazetteer.at(tokens, at);
      if (match != null && !match.value().weak() && match.end() >= end) {
        spans.add(Span.known(at, match.end(), match.value().known()));
        at = match.end();
      } else if (end > at) {
        spans.add(Span.of(at, end, EntityType.PERSON));
        at = end;
      } else {
        at++;
      }
    }
    return spans;
  }

  /** The end of a listed given name and the capitals after it; the token itself if none is here. */
  private int person(List<Token> tokens, int from) {
    Token first = tokens.get(from);
    if (!names.isGiven(first.text()) || names.isEnglishWord(first.key())) {
      return from;
    }
    int at = from + 1;
    while (at < tokens.size()
        && at - from < LONGEST_NAME
        && tokens.get(at).isName()
        && !tokens.get(at).opens()) {
      at++;
    }
    return at - from > 1 ? at : from;
  }
}
