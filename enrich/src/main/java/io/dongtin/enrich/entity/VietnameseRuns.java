package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Known.KnownPlace;
import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs of capitalised words in Vietnamese text, and what they may name. */
final class VietnameseRuns {
  /** What the words before announce. */
  enum Expectation {
    NOTHING,
    /** A title: a place or a person may follow. */
    TITLED,
    /** An honorific: a person follows. */
    PERSON
  }

  private static final int LONGEST_VIETNAMESE_NAME = 4;
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "van", "von", "bin", "ibn", "al", "el", "da", "dos", "di", "der", "la", "le", "ben",
          "abu");

  private final Cues cues;
  private final Gazetteer gazetteer;
  private final Names names;

  VietnameseRuns(Cues cues, Gazetteer gazetteer, Names names) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.names = names;
  }

  /**
   * Where the run that starts here ends: capitalised words, initials, hyphenated parts, particles.
   */
  int end(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (at > from && token.opens()) {
        return at;
      }
      if (token.isName()) {
        at++;
        if (at < tokens.size()
            && tokens.get(at).is('.')
            && tokens.get(at).glued()
            && token.shape() == Shape.INITIAL) {
          at++;
        }
        continue;
      }
      boolean inner = at > from && at + 1 < tokens.size();
      if (inner
          && token.is('-')
          && token.glued()
          && tokens.get(at + 1).glued()
          && tokens.get(at + 1).isWord()) {
        at += 2;
        continue;
      }
      if (inner && PARTICLES.contains(token.text()) && tokens.get(at + 1).isName()) {
        at++;
        continue;
      }
      return at;
    }
    return at;
  }

  /**
   * Whether a known place name is here rather than part of a person's name, a pronoun, or a word.
   */
  boolean overrules(List<Token> tokens, int from, Phrases.Match<Gazetteer.Entry> match) {
    Token first = tokens.get(from);
    boolean single = match.end() == from + 1;
    if (match.value().weak() && !cues.before(Cue.PLACE_PREPOSITION, tokens, from)) {
      return true;
    }
    int end = end(tokens, from);
    if (single
        && names.isGiven(first.text())
        && end > match.end()
        && gazetteer.at(tokens, match.end()) == null) {
      return true;
    }
    if (!single || !Syllables.isVietnamese(first)) {
      return false;
    }
    if (first.opens()
        && (first.key().equals("anh")
            || first.key().equals("ý")
            || first.key().equals("áo")
            || first.key().equals("viên"))) {
      return true;
    }
    if (end == match.end()) {
      return false;
    }
    Token next = tokens.get(match.end());
    return next.isName()
        && Syllables.isVietnamese(next)
        && !startsPerson(tokens, match.end())
        && gazetteer.at(tokens, match.end()) == null;
  }

  /** Whether a run is written like a full Vietnamese name: a family name and two more syllables. */
  boolean isFullName(List<Token> tokens, int from) {
    int end = end(tokens, from);
    return end - from > 2
        && names.isVietnameseFamily(tokens.get(from))
        && allVietnamese(tokens, from, end);
  }

  /** A family name with a given one, or a given name of the West with another word. */
  boolean startsPerson(List<Token> tokens, int from) {
    int end = end(tokens, from);
    if (end - from < 2) {
      return false;
    }
    Token first = tokens.get(from);
    if (names.isVietnameseFamily(first)) {
      return Syllables.isVietnamese(tokens.get(from + 1));
    }
    return names.isGiven(first.text()) && !Syllables.isVietnamese(first);
  }

  /** What the run that starts here names, or nothing. */
  @Nullable Span at(List<Token> tokens, int from, Expectation expects) {
    if (expects == Expectation.NOTHING && cues.at(Cue.NEVER_A_NAME, tokens, from)) {
      return null;
    }
    int start = from;
    int end = cut(tokens, start, end(tokens, start));
    if (end <= start) {
      return null;
    }
    if (expects == Expectation.NOTHING && isWord(tokens, start, end)) {
      return null;
    }
    if (expects != Expectation.NOTHING) {
      return Span.of(start, end, EntityType.PERSON);
    }
    return classify(tokens, start, end);
  }

  /** Ends a person's name before the place or organisation that follows without a comma. */
  private int cut(List<Token> tokens, int start, int end) {
    int at = start + 1;
    if (names.isVietnameseFamily(tokens.get(start)) && allVietnamese(tokens, start, end)) {
      return Math.min(end, start + LONGEST_VIETNAMESE_NAME);
    }
    while (at < end) {
      var match = gazetteer.at(tokens, at);
      if (match != null
          && !match.value().weak()
          && match.value().known() instanceof KnownPlace place
          && place.kind() != KnownPlace.Kind.CITY
          && place.kind() != KnownPlace.Kind.DISTRICT
          && !Syllables.isVietnamese(tokens.get(start))) {
        return tokens.get(at - 1).isDash() ? at - 1 : at;
      }
      at++;
    }
    return end;
  }

  /** "Hiệp ước", "Phát triển": a capital that emphasises; and what opens a sentence. */
  private boolean isWord(List<Token> tokens, int start, int end) {
    if (end - start > 1) {
      return false;
    }
    int word =
        Math.max(
            cues.end(Cue.NOT_A_NAME, tokens, start),
            cues.end(Cue.ORGANISATION_WORD, tokens, start));
    return word > end || (word == end && tokens.get(start).opens());
  }

  private @Nullable Span classify(List<Token> tokens, int start, int end) {
    Token first = tokens.get(start);
    int length = end - start;
    boolean vietnamese = allVietnamese(tokens, start, end);
    boolean afterPreposition = cues.before(Cue.PLACE_PREPOSITION, tokens, start);
    boolean beforeVerb = cues.at(Cue.PERSON_VERB, tokens, end);
    boolean thing =
        cues.before(Cue.NEVER_A_PERSON_AFTER, tokens, start)
            || (end < tokens.size()
                && tokens.get(end).shape() == Shape.NUMBER
                && !tokens.get(end).opens());
    if (thing && !(vietnamese && length > 2 && names.isVietnameseFamily(first))) {
      return null;
    }
    if (length > 1 && isShouted(tokens, start, end)) {
      return null;
    }
    if (vietnamese) {
      if (length == 1 && first.opens() && !beforeVerb) {
        return names.isVietnameseGiven(first) && !cues.at(Cue.NOT_A_NAME, tokens, start)
            ? Span.guess(start, end, EntityType.PERSON)
            : null;
      }
      if (names.isVietnameseFamily(first) && length > 1 && !afterPreposition) {
        return Span.of(start, end, EntityType.PERSON);
      }
      boolean given = names.isVietnameseGiven(tokens.get(end - 1));
      if (length == 1 && !given && !beforeVerb && !afterPreposition) {
        return null;
      }
      if (afterPreposition) {
        return Span.guess(
            start,
            end,
            length > 2 && names.isVietnameseFamily(first) ? EntityType.PERSON : EntityType.PLACE);
      }
      return Span.guess(start, end, given || beforeVerb ? EntityType.PERSON : EntityType.PLACE);
    }
    if (length == 1 && first.shape() == Shape.UPPER) {
      return first.text().length() > 1 && first.text().length() < 8
          ? Span.guess(start, end, EntityType.ORGANISATION)
          : null;
    }
    if (names.isGiven(first.text())) {
      return Span.of(start, end, EntityType.PERSON);
    }
    if (afterPreposition) {
      return Span.guess(start, end, EntityType.PLACE);
    }
    if (length == 1 && first.shape() == Shape.INITIAL) {
      return null;
    }
    return Span.guess(start, end, EntityType.PERSON);
  }

  private static boolean isShouted(List<Token> tokens, int start, int end) {
    return tokens.subList(start, end).stream()
        .allMatch(t -> t.shape() == Shape.UPPER || t.shape() == Shape.INITIAL);
  }

  private static boolean allVietnamese(List<Token> tokens, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!tokens.get(i).isName()
          || tokens.get(i).shape() == Shape.UPPER
          || !Syllables.isVietnamese(tokens.get(i))) {
        return false;
      }
    }
    return true;
  }
}
