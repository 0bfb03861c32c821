package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Token.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in English text: runs of capitalised words, judged by their words and their
 * neighbours.
 */
final class EnglishNameFinder implements NameFinder {
  private final Cues cues;
  private final Gazetteer gazetteer;
  private final Names names;

  EnglishNameFinder(Cues cues, Gazetteer gazetteer, Names names) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.names = names;
  }

  @Override
  public List<Span> find(List<Token> tokens) {
    var spans = new ArrayList<Span>();
    int i = 0;
    while (i < tokens.size()) {
      if (!tokens.get(i).isName()) {
        i++;
        continue;
      }
      int end = runEnd(tokens, i);
      int start = start(tokens, i, end);
      if (start < end) {
        run(tokens, start, end, spans);
      }
      i = end;
    }
    return spans;
  }

  private int runEnd(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (at > from && token.opens()) {
        return at;
      }
      if (token.isName()) {
        at++;
        boolean stop = at < tokens.size() && tokens.get(at).is('.') && tokens.get(at).glued();
        if (stop
            && at + 1 < tokens.size()
            && !tokens.get(at + 1).opens()
            && tokens.get(at + 1).isName()) {
          at++;
        }
        continue;
      }
      boolean inner = at > from && at + 1 < tokens.size();
      if (inner
          && token.is('-')
          && token.glued()
          && tokens.get(at + 1).glued()
          && tokens.get(at + 1).isName()) {
        at += 2;
        continue;
      }
      if (inner && joinsNames(tokens, at)) {
        at++;
        if (tokens.get(at).key().equals("the")) {
          at++;
        }
        continue;
      }
      return at;
    }
    return at;
  }

  private boolean joinsNames(List<Token> tokens, int at) {
    String word = tokens.get(at).text();
    boolean theFollows =
        tokens.get(at + 1).text().equals("the")
            && at + 2 < tokens.size()
            && tokens.get(at + 2).isName();
    if (!tokens.get(at + 1).isName() && !theFollows) {
      return false;
    }
    return switch (word) {
      case "of" ->
          cues.before(Cue.ORGANISATION_END, tokens, at)
              || cues.at(Cue.ORGANISATION_AGENCY, tokens, at - 1)
              || cues.at(Cue.PLACE_HEAD, tokens, at - 1);
      case "&" -> true;
      case "de", "van", "von", "bin", "al", "el", "la", "der", "da", "di", "del", "ibn" -> true;
      default -> false;
    };
  }

  /** Leaves out words that are capitals only because they open a sentence. */
  private int start(List<Token> tokens, int from, int end) {
    int at = from;
    while (at < end) {
      Token token = tokens.get(at);
      var match = gazetteer.at(tokens, at);
      if (match != null && (match.end() > at + 1 || !names.isEnglishWord(token.key()))) {
        return at;
      }
      boolean word = names.isEnglishWord(token.key()) || token.key().length() < 2;
      boolean named = names.isGiven(token.text()) && at + 1 < end;
      if ((token.opens() && word && !named && token.shape() != Shape.UPPER)
          || token.key().equals("i")) {
        at++;
        continue;
      }
      return at;
    }
    return at;
  }

  private void run(List<Token> tokens, int from, int end, List<Span> spans) {
    int at = from;
    while (at < end) {
      int skip = Math.max(cues.end(Cue.NEVER_A_NAME, tokens, at), titleEnd(tokens, at, end));
      if (skip > at) {
        at = Math.min(skip, end);
        while (at < end && !tokens.get(at).isName()) {
          at++;
        }
        continue;
      }
      break;
    }
    if (at >= end) {
      return;
    }
    var match = gazetteer.at(tokens, at);
    if (match != null && match.end() >= end && !isWeak(tokens, at, match)) {
      spans.add(Span.known(at, match.end(), match.value().known()));
      return;
    }
    if (at > from && match == null) {
      spans.add(Span.of(at, end, EntityType.PERSON));
      return;
    }
    EntityType type = classify(tokens, at, end);
    if (type == EntityType.PERSON
        && match != null
        && !isWeak(tokens, at, match)
        && !names.isGiven(tokens.get(at).text())) {
      spans.add(Span.known(at, match.end(), match.value().known()));
      run(tokens, match.end(), end, spans);
      return;
    }
    if (type != null) {
      spans.add(Span.guess(at, end, type));
    }
  }

  private int titleEnd(List<Token> tokens, int at, int end) {
    int title = Math.max(cues.end(Cue.TITLE, tokens, at), cues.end(Cue.HONORIFIC, tokens, at));
    if (title > at && title < tokens.size() && tokens.get(title).is('.')) {
      title++;
    }
    return title < end ? title : at;
  }

  private boolean isWeak(List<Token> tokens, int at, Phrases.Match<Gazetteer.Entry> match) {
    return match.value().weak() && !cues.before(Cue.PLACE_PREPOSITION, tokens, at);
  }

  private @Nullable EntityType classify(List<Token> tokens, int from, int end) {
    Token first = tokens.get(from);
    int length = end - from;
    if (length > 1
        && (cues.end(Cue.ORGANISATION_END, tokens, end - 1) == end
            || cues.at(Cue.ORGANISATION_AGENCY, tokens, from))) {
      return EntityType.ORGANISATION;
    }
    if (length > 1
        && (cues.end(Cue.PLACE_END, tokens, end - 1) == end
            || cues.at(Cue.PLACE_HEAD, tokens, from))) {
      return EntityType.PLACE;
    }
    if (cues.before(Cue.TITLE, tokens, from) || cues.before(Cue.HONORIFIC, tokens, from)) {
      return EntityType.PERSON;
    }
    boolean given = names.isGiven(first.text());
    if (length > 1 && given) {
      return EntityType.PERSON;
    }
    if (cues.before(Cue.PLACE_PREPOSITION, tokens, from)
        && tokens.get(from - 1).key().equals("in")
        && !names.isEnglishWord(first.key())) {
      return EntityType.PLACE;
    }
    if (length == 1 && first.shape() == Shape.UPPER) {
      return names.isEnglishWord(first.key()) || first.text().length() > 6
          ? null
          : EntityType.ORGANISATION;
    }
    if (length == 1 && names.isEnglishWord(first.key())) {
      return null;
    }
    if (given || names.isFamily(tokens.get(end - 1).text())) {
      return EntityType.PERSON;
    }
    if (length == 1) {
      return cues.at(Cue.PERSON_VERB, tokens, end) ? EntityType.PERSON : null;
    }
    return length == 2
            && !names.isEnglishWord(first.key())
            && !names.isEnglishWord(tokens.get(end - 1).key())
        ? EntityType.PERSON
        : EntityType.ORGANISATION;
  }
}
