package io.dongtin.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds names in English text: runs of capitalised words, cut up and then judged one by one. */
final class EnglishNameFinder implements NameFinder {
  private final Cues cues;
  private final Gazetteer gazetteer;
  private final Names names;
  private final EnglishRuns runs;
  private final EnglishClassifier classifier;

  EnglishNameFinder(Cues cues, Gazetteer gazetteer, Names names) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.names = names;
    this.runs = new EnglishRuns(cues, gazetteer, names);
    this.classifier = new EnglishClassifier(cues, names, gazetteer::holdsTowns);
  }

  @Override
  public List<Span> find(List<Token> tokens) {
    var spans = new ArrayList<Span>();
    boolean informal = isInformal(tokens);
    int at = 0;
    while (at < tokens.size()) {
      if (isRetweet(tokens, at)) {
        at++;
      } else if (tokens.get(at).isName()) {
        at = run(tokens, at, spans);
      } else {
        at = informal ? lowerCase(tokens, at, spans) : at + 1;
      }
    }
    return spans;
  }

  /** "RT @someone" is no broadcaster. */
  private static boolean isRetweet(List<Token> tokens, int at) {
    return tokens.get(at).text().equals("RT")
        && at + 1 < tokens.size()
        && tokens.get(at + 1).text().startsWith("@");
  }

  /** A comment written without capitals: names stand there in lower case too. */
  private static boolean isInformal(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.isWord()) {
        return token.shape() == Token.Shape.LOWER;
      }
    }
    return false;
  }

  private int lowerCase(List<Token> tokens, int at, List<Span> spans) {
    Token token = tokens.get(at);
    if (!token.isWord() || token.text().length() < 3) {
      return at + 1;
    }
    var person = gazetteer.person(tokens, at);
    if (person != null) {
      spans.add(Span.known(at, person.end(), person.value().known()));
      return person.end();
    }
    var match = names.isEnglishWord(token.key()) ? null : gazetteer.anyCase(tokens, at);
    if (match != null && token.text().length() > 4) {
      spans.add(Span.known(at, match.end(), match.value().known()));
      return match.end();
    }
    if (!isLowerCaseGiven(token)) {
      return at + 1;
    }
    int end = at + 1;
    if (end < tokens.size() && isLowerCaseFamily(tokens.get(end))) {
      end++;
    }
    spans.add(Span.guess(at, end, EntityType.PERSON));
    return end;
  }

  private boolean isLowerCaseGiven(Token token) {
    return !names.isEnglishWord(token.key()) && names.isGiven(capitalised(token.text()));
  }

  private boolean isLowerCaseFamily(Token token) {
    return token.isWord()
        && token.text().length() > 2
        && !token.opens()
        && !names.isEnglishWord(token.key())
        && (names.isFamily(capitalised(token.text())) || names.isGiven(capitalised(token.text())));
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Cuts the run that starts here into names; returns where the walk goes on. */
  private int run(List<Token> tokens, int from, List<Span> spans) {
    int end = runs.end(tokens, from);
    int at = runs.start(tokens, from, end);
    boolean titled = at < end && cues.before(Cue.TITLE, tokens, at) && !isRelation(tokens, at);
    while (at < end) {
      if (!tokens.get(at).isName()) {
        at++;
        continue;
      }
      Span known = known(tokens, at, end);
      if (known != null) {
        spans.add(known);
        at = known.to();
        continue;
      }
      boolean opens = cues.at(Cue.DEMONYM, tokens, at) || isUnit(tokens, at, end);
      boolean organisation =
          opens && classifier.type(tokens, at, end, null) == EntityType.ORGANISATION;
      int skipped = organisation ? at : runs.skip(tokens, at, end);
      if (skipped > at) {
        titled |=
            cues.before(Cue.TITLE, tokens, skipped)
                || cues.before(Cue.HONORIFIC, tokens, skipped)
                || tokens.get(skipped - 1).is('.');
        at = skipped;
        continue;
      }
      int stop = runs.cut(tokens, at, end);
      Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      EntityType type = titled ? EntityType.PERSON : classifier.type(tokens, at, stop, last);
      if (type != null) {
        int start = isNumbered(tokens, at, stop) ? at - 1 : at;
        boolean fullName =
            type == EntityType.PERSON
                && stop - at > 1
                && names.isGiven(tokens.get(at).text())
                && !names.isEnglishWord(tokens.get(stop - 1).key());
        spans.add(titled || fullName ? Span.of(at, stop, type) : Span.guess(start, stop, type));
      }
      titled = false;
      at = stop;
    }
    return end;
  }

  /** "his friend Sam": what follows need be no person's full name. */
  private boolean isRelation(List<Token> tokens, int at) {
    return cues.before(Cue.RELATION, tokens, at);
  }

  /** "VI Corps", "Fourth Air Force": the last word says that it is a military unit. */
  private boolean isUnit(List<Token> tokens, int from, int end) {
    return end - from > 1 && cues.end(Cue.ORGANISATION_UNIT, tokens, end - 1) == end;
  }

  /** "65th Air Division": the number is part of the name. */
  private boolean isNumbered(List<Token> tokens, int from, int end) {
    return from > 0
        && tokens.get(from - 1).shape() == Token.Shape.NUMBER
        && !tokens.get(from).opens()
        && cues.end(Cue.ORGANISATION_UNIT, tokens, end - 1) == end;
  }

  /** A name of the dictionaries that fills the rest of the run, or is followed by a person's. */
  private @Nullable Span known(List<Token> tokens, int at, int end) {
    var match = gazetteer.at(tokens, at);
    if (match == null || runs.isWeak(tokens, at, match)) {
      return null;
    }
    boolean fills = match.end() >= end;
    if (!fills && classifier.isNamed(tokens, at, end)) {
      return null;
    }
    boolean precedes = !fills && !names.isGiven(tokens.get(at).text());
    boolean country =
        !fills && gazetteer.isCountry(tokens, at) && runs.startsPerson(tokens, match.end(), end);
    boolean other = !fills && gazetteer.at(tokens, match.end()) != null;
    return fills || country || other || (precedes && runs.startsPerson(tokens, match.end(), end))
        ? Span.known(at, match.end(), match.value().known())
        : null;
  }
}
