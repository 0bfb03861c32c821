package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;
import java.util.Set;

/** Runs of capitalised words in Vietnamese text: where they end, and what they look like. */
final class VietnameseRuns {
  /** Longer runs are tables and lists; without a bound they cost the square of their length. */
  private static final int LONGEST = 40;

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "van", "von", "bin", "ibn", "al", "el", "da", "dos", "di", "der", "la", "le", "ben",
          "abu");

  /** Country names that are also words which open sentences. */
  private static final Set<String> WORDS = Set.of("anh", "ý", "áo", "viên", "thái", "bỉ", "nhật");

  private final Cues cues;
  private final Gazetteer gazetteer;
  private final Names names;
  private final Compounds compounds;

  VietnameseRuns(Cues cues, Gazetteer gazetteer, Names names, Compounds compounds) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.names = names;
    this.compounds = compounds;
  }

  /** Where the run that starts here ends: capitals, initials, hyphenated parts, particles. */
  int end(List<Token> tokens, int from) {
    int at = from;
    while (at < Math.min(tokens.size(), from + LONGEST)) {
      Token token = tokens.get(at);
      if (at > from && (token.opens() || breaks(tokens, at))) {
        return at;
      }
      if (token.isName()) {
        at++;
        boolean initial = token.shape() == Shape.INITIAL || isShortened(token);
        if (initial && at < tokens.size() && tokens.get(at).is('.') && tokens.get(at).glued()) {
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

  /** Where a heading runs into the text: a function word, or a public body ("Trưởng Công an"). */
  private boolean breaks(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.shape() != Shape.CAPITALISED) {
      return false;
    }
    if (cues.end(Cue.FUNCTION_WORD, tokens, at) == at + 1) {
      return true;
    }
    int agency = cues.end(Cue.ORGANISATION_AGENCY, tokens, at);
    return agency > at + 1 && !tokens.get(at + 1).isName();
  }

  /** "Th.", "Nh.": how the press hides a name. */
  static boolean isShortened(Token token) {
    return token.text().length() == 2
        && Set.of("th", "nh", "ph", "tr", "kh", "ch", "ng").contains(token.key());
  }

  /**
   * Where the name of a place ends that starts here: before a known place or a person's full name.
   */
  int place(List<Token> tokens, int from) {
    int end = end(tokens, from);
    for (int at = from + 1; at < end; at++) {
      boolean afterDash = tokens.get(at - 1).isDash();
      if (!afterDash
          && tokens.get(at).isName()
          && ((at > from + 1 && isFullName(tokens, at)) || isOtherPlace(tokens, at, end))) {
        return at;
      }
    }
    // "Sân bay Quốc tế": the last word goes on in lower case and is no name.
    return end - from < 6 && compounds.at(tokens, end - 1) ? end - 1 : Math.min(end, from + 6);
  }

  private boolean isOtherPlace(List<Token> tokens, int at, int end) {
    var match = gazetteer.at(tokens, at);
    return match != null && match.end() == end && match.end() - at > 1 && !match.value().weak();
  }

  /** Whether the run is a single syllable that Vietnamese people are called by. */
  boolean isGivenName(List<Token> tokens, int at) {
    return names.isVietnameseGiven(tokens.get(at))
        && end(tokens, at) == at + 1
        && Syllables.isVietnamese(tokens.get(at));
  }

  /** "CTCP Tập đoàn", "PCT UBND TP Hải Phòng": capitals that are no part of the name after them. */
  boolean isAbbreviationBeforeName(List<Token> tokens, int at) {
    if (tokens.get(at).shape() != Shape.UPPER || at + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(at + 1);
    boolean before = next.isName() && !next.opens() && !next.glued();
    return before && gazetteer.at(tokens, at) == null && !isShouted(tokens, at);
  }

  private boolean isShouted(List<Token> tokens, int from) {
    int end = end(tokens, from);
    for (int i = from; i < end; i++) {
      if (tokens.get(i).shape() == Shape.CAPITALISED) {
        return false;
      }
    }
    return true;
  }

  boolean isCompound(List<Token> tokens, int at) {
    return compounds.at(tokens, at);
  }

  /** Whether a known place name is rather part of a person's name, a pronoun, or a word. */
  boolean overrules(List<Token> tokens, int from, Phrases.Match<Gazetteer.Entry> match) {
    Token first = tokens.get(from);
    boolean single = match.end() == from + 1;
    if (match.value().weak() && !cues.before(Cue.PLACE_PREPOSITION, tokens, from)) {
      return true;
    }
    if (!single) {
      return false;
    }
    int end = end(tokens, from);
    boolean more = end > match.end() && gazetteer.at(tokens, match.end()) == null;
    if (names.isGiven(first.text()) && more) {
      return true;
    }
    if (!Syllables.isVietnamese(first)) {
      return false;
    }
    if (compounds.at(tokens, from) || (first.opens() && WORDS.contains(first.key()))) {
      return true;
    }
    Token next = tokens.get(Math.min(match.end(), tokens.size() - 1));
    return more
        && next.isName()
        && Syllables.isVietnamese(next)
        && !startsPerson(tokens, match.end());
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

  static boolean allVietnamese(List<Token> tokens, int start, int end) {
    for (int i = start; i < end; i++) {
      Token token = tokens.get(i);
      if (!token.isName() || token.shape() == Shape.UPPER || !Syllables.isVietnamese(token)) {
        return false;
      }
    }
    return true;
  }
}
