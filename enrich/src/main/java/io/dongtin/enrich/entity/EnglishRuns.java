package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;
import java.util.Set;

/** Runs of capitalised words in English text: where they start, end and must be cut. */
final class EnglishRuns {
  /** Longer runs are tables and lists; without a bound they cost the square of their length. */
  private static final int LONGEST = 40;

  private static final int LONGEST_SYLLABLE = 5;

  private static final Set<String> SUFFIXES = Set.of("jr", "sr");
  private static final Set<String> PARTICLES =
      Set.of("de", "van", "von", "bin", "al", "el", "la", "der", "da", "di", "del", "ibn", "dos");

  private final Cues cues;
  private final Gazetteer gazetteer;
  private final Names names;

  EnglishRuns(Cues cues, Gazetteer gazetteer, Names names) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.names = names;
  }

  int end(List<Token> tokens, int from) {
    int at = from;
    while (at < Math.min(tokens.size(), from + LONGEST)) {
      Token token = tokens.get(at);
      if (at > from && token.opens()) {
        return at;
      }
      if (token.isName()) {
        at = pastStop(tokens, at + 1);
        continue;
      }
      boolean inner = at > from && at + 1 < tokens.size();
      if (inner
          && token.is('-')
          && token.glued()
          && tokens.get(at + 1).glued()
          && (tokens.get(at + 1).isName() || isSecondSyllable(tokens, from, at + 1))) {
        at += 2;
        continue;
      }
      if (inner && joins(tokens, at)) {
        at += tokens.get(at + 1).isName() ? 1 : 2;
        continue;
      }
      return at;
    }
    return at;
  }

  /** "Yoon Seo-hyun", "Tsai Ing-wen": not "Pyongyang-based". */
  private boolean isSecondSyllable(List<Token> tokens, int from, int at) {
    Token syllable = tokens.get(at);
    return at - from == 3
        && syllable.shape() == Shape.LOWER
        && syllable.text().length() <= LONGEST_SYLLABLE
        && !names.isEnglishWord(syllable.key());
  }

  /** Passes the stop of an initial or of an abbreviation: "John A. Corder Jr." */
  private static int pastStop(List<Token> tokens, int at) {
    if (at >= tokens.size() || !tokens.get(at).is('.') || !tokens.get(at).glued()) {
      return at;
    }
    Token before = tokens.get(at - 1);
    boolean follows =
        at + 1 < tokens.size() && !tokens.get(at + 1).opens() && tokens.get(at + 1).isName();
    return follows || SUFFIXES.contains(before.key()) ? at + 1 : at;
  }

  private boolean joins(List<Token> tokens, int at) {
    String word = tokens.get(at).text();
    boolean the =
        tokens.get(at + 1).text().equals("the")
            && at + 2 < tokens.size()
            && tokens.get(at + 2).isName();
    if (!tokens.get(at + 1).isName() && !(the && word.equals("of"))) {
      return false;
    }
    if (word.equals("of")) {
      return cues.before(Cue.ORGANISATION_END, tokens, at)
          || cues.at(Cue.ORGANISATION_AGENCY, tokens, at - 1)
          || cues.before(Cue.EVENT, tokens, at)
          || cues.at(Cue.PLACE_HEAD, tokens, at - 1)
          || cues.before(Cue.PLACE_END, tokens, at);
    }
    return word.equals("&")
        ? tokens.get(at - 1).shape() == Shape.UPPER || !startsPerson(tokens, at + 1, tokens.size())
        : PARTICLES.contains(word);
  }

  /** Leaves out words that are capitals only because they open a sentence. */
  int start(List<Token> tokens, int from, int end) {
    int at = from;
    while (at < end) {
      Token token = tokens.get(at);
      var match = gazetteer.at(tokens, at);
      if (match != null && (match.end() > at + 1 || !names.isEnglishWord(token.key()))) {
        return at;
      }
      boolean word = names.isEnglishWord(token.key()) || token.key().length() < 2;
      boolean speaks = cues.at(Cue.PERSON_VERB, tokens, at + 1);
      boolean named = names.isGiven(token.text()) && (at + 1 < end || speaks);
      boolean opener =
          token.opens()
              && word
              && !named
              && token.shape() != Shape.UPPER
              && !isLongName(tokens, at, end);
      if (opener || token.key().equals("i")) {
        at++;
        continue;
      }
      return at;
    }
    return at;
  }

  private boolean isLongName(List<Token> tokens, int at, int end) {
    return end - at > 1
        && !cues.at(Cue.NOT_A_NAME, tokens, at)
        && cues.end(Cue.ORGANISATION_END, tokens, end - 1) == end;
  }

  /** The end of the days, titles and articles that stand at this token. */
  int skip(List<Token> tokens, int at, int end) {
    int never = Math.max(cues.end(Cue.NEVER_A_NAME, tokens, at), cues.end(Cue.DEMONYM, tokens, at));
    if (never > at) {
      return Math.min(never, end);
    }
    if (tokens.get(at).key().equals("the")) {
      return at + 1;
    }
    int title = Math.max(cues.end(Cue.TITLE, tokens, at), cues.end(Cue.HONORIFIC, tokens, at));
    if (title > at && title < end && tokens.get(title).is('.')) {
      title++;
    }
    return title < end ? title : at;
  }

  /** Where a name ends within the run: before a title, a day, or a country after a person. */
  int cut(List<Token> tokens, int from, int end) {
    for (int at = from + 1; at < end; at++) {
      boolean day =
          (cues.at(Cue.DEMONYM, tokens, at) || cues.at(Cue.NEVER_A_NAME, tokens, at))
              && !cues.at(Cue.ORGANISATION_END, tokens, at)
              && at == end - 1;
      boolean and =
          tokens.get(at).is('&')
              && (startsPerson(tokens, from, at) || areGiven(tokens, at - 1, at + 1));
      if (and || (day && names.isGiven(tokens.get(from).text()))) {
        return at;
      }
    }
    return end;
  }

  private boolean areGiven(List<Token> tokens, int one, int other) {
    return other < tokens.size()
        && names.isGiven(tokens.get(one).text())
        && names.isGiven(tokens.get(other).text());
  }

  boolean startsPerson(List<Token> tokens, int at, int end) {
    int first = at;
    int skipped = at < end ? skip(tokens, at, end) : at;
    if (skipped > at) {
      return true;
    }
    return first + 1 < end
        && tokens.get(first).isName()
        && tokens.get(first + 1).isName()
        && names.isGiven(tokens.get(first).text());
  }

  /** Whether a known name is too small or too common to be taken without a sign. */
  boolean isWeak(List<Token> tokens, int at, Phrases.Match<Gazetteer.Entry> match) {
    return match.value().weak()
        && !cues.before(Cue.PLACE_PREPOSITION, tokens, at)
        && !isBeforePlace(tokens, match.end());
  }

  /** "Ipswich, Queensland" */
  private boolean isBeforePlace(List<Token> tokens, int end) {
    if (end + 1 >= tokens.size() || !tokens.get(end).is(',')) {
      return false;
    }
    var match = gazetteer.at(tokens, end + 1);
    return match != null && !match.value().weak();
  }
}
