package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Says what a capitalised run in English text names that no dictionary knows. */
final class EnglishClassifier {
  /** How far "is a small village" may reach. */
  private static final int REACH = 6;

  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "of", "in", "this", "that", "my", "your", "his", "her", "its", "our",
          "their", "to", "from", "on", "at", "as", "for");

  private final Cues cues;
  private final Names names;
  private final BiPredicate<List<Token>, Integer> holdsTowns;

  EnglishClassifier(Cues cues, Names names, BiPredicate<List<Token>, Integer> holdsTowns) {
    this.cues = cues;
    this.names = names;
    this.holdsTowns = holdsTowns;
  }

  @Nullable EntityType type(List<Token> tokens, int from, int end, @Nullable Span last) {
    if (isQuoted(tokens, from, end)) {
      return null;
    }
    if (isShouted(tokens, from, end)) {
      return end - from == 1 ? abbreviation(tokens, from) : null;
    }
    if (isEvent(tokens, from, end)) {
      return null;
    }
    EntityType byWords = byWords(tokens, from, end);
    if (byWords != null) {
      return byWords;
    }
    if (isPlaceByContext(tokens, from, end)) {
      return EntityType.PLACE;
    }
    return end - from == 1 ? one(tokens, from, last) : several(tokens, from, end, last);
  }

  /** Whether a word of the run itself says that it is an organisation or a place. */
  boolean isNamed(List<Token> tokens, int from, int end) {
    return byWords(tokens, from, end) != null;
  }

  private @Nullable EntityType byWords(List<Token> tokens, int from, int end) {
    if (end - from < 2) {
      return null;
    }
    if (cues.end(Cue.ORGANISATION_END, tokens, end - 1) == end
        || cues.at(Cue.ORGANISATION_AGENCY, tokens, from)
        || hasInner(Cue.ORGANISATION_END, tokens, from, end)) {
      return EntityType.ORGANISATION;
    }
    return cues.end(Cue.PLACE_END, tokens, end - 1) == end || cues.at(Cue.PLACE_HEAD, tokens, from)
        ? EntityType.PLACE
        : null;
  }

  /** "University of Texas", "Hall of Fame": the telling word stands before "of". */
  private boolean hasInner(Cue cue, List<Token> tokens, int from, int end) {
    for (int at = from + 1; at < end; at++) {
      if (tokens.get(at).text().equals("of")) {
        return cues.before(cue, tokens, at);
      }
    }
    return false;
  }

  private boolean isEvent(List<Token> tokens, int from, int end) {
    return cues.end(Cue.EVENT, tokens, end - 1) == end
        || cues.at(Cue.EVENT, tokens, from)
        || hasInner(Cue.EVENT, tokens, from, end);
  }

  /** "the TAB", "by the VBN": three to five capitals after an article or a preposition. */
  private @Nullable EntityType abbreviation(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean announced = at > 0 && cues.at(Cue.SOURCE_BEFORE, tokens, at - 1);
    int length = token.text().length();
    return announced && length > 2 && length < 6 && !names.isEnglishWord(token.key())
        ? EntityType.ORGANISATION
        : null;
  }

  private static boolean isShouted(List<Token> tokens, int from, int end) {
    for (int at = from; at < end; at++) {
      if (tokens.get(at).isWord()
          && tokens.get(at).shape() != Shape.UPPER
          && tokens.get(at).shape() != Shape.INITIAL) {
        return false;
      }
    }
    return true;
  }

  /** The title of a song or a film stands in quotes on its own. */
  private static boolean isQuoted(List<Token> tokens, int from, int end) {
    return from > 0
        && end < tokens.size()
        && isQuote(tokens.get(from - 1))
        && isQuote(tokens.get(end));
  }

  private static boolean isQuote(Token token) {
    return token.is('"') || token.is('“') || token.is('”') || token.is('\'');
  }

  private boolean isPlaceByContext(List<Token> tokens, int from, int end) {
    if (names.isGiven(tokens.get(from).text()) && end - from > 1) {
      return false;
    }
    if (end + 1 < tokens.size() && tokens.get(end).is(',') && holdsTowns.test(tokens, end + 1)) {
      return true;
    }
    boolean word = names.isEnglishWord(tokens.get(from).key());
    boolean oneWord = end - from == 1 || cues.before(Cue.PLACE_NEAR, tokens, from);
    if (!word && oneWord && cues.before(Cue.PLACE_ANNOUNCED, tokens, from)) {
      return true;
    }
    boolean isA =
        end + 1 < tokens.size()
            && (tokens.get(end).text().equals("is") || tokens.get(end).text().equals("was"));
    for (int at = end + 1; isA && at < Math.min(end + REACH, tokens.size()); at++) {
      if (cues.at(Cue.KIND_OF_PLACE, tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable EntityType one(List<Token> tokens, int at, @Nullable Span last) {
    Token token = tokens.get(at);
    boolean alone = !token.opens() && !isName(tokens, at - 1) && !isName(tokens, at + 1);
    if (names.isEnglishWord(token.key())) {
      return alone && names.isGiven(token.text()) ? EntityType.PERSON : null;
    }
    if (token.text().length() < 2) {
      return null;
    }
    if (names.isGiven(token.text())) {
      return EntityType.PERSON;
    }
    EntityType listed = listed(tokens, at, last);
    if (listed != null) {
      return listed;
    }
    boolean verb = cues.at(Cue.PERSON_VERB, tokens, at + 1);
    return names.isFamily(token.text()) || verb || (alone && standsForAPerson(tokens, at))
        ? EntityType.PERSON
        : null;
  }

  /** Not after an article or "of", and not before a noun: "thank you Krillin!" */
  private static boolean standsForAPerson(List<Token> tokens, int at) {
    Token before = at > 0 ? tokens.get(at - 1) : null;
    boolean follows = before != null && before.isWord() && !DETERMINERS.contains(before.key());
    Token after = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
    boolean ends = after == null || "!?.'’".contains(after.text());
    return ends && follows;
  }

  private static boolean isName(List<Token> tokens, int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isName();
  }

  private @Nullable EntityType several(List<Token> tokens, int from, int end, @Nullable Span last) {
    Token first = tokens.get(from);
    Token final1 = tokens.get(end - 1);
    boolean the = from > 0 && tokens.get(from - 1).key().equals("the");
    if (names.isGiven(first.text()) && !the) {
      return EntityType.PERSON;
    }
    boolean words = names.isEnglishWord(first.key()) || names.isEnglishWord(final1.key());
    if (!words && (names.isFamily(final1.text()) || first.shape() == Shape.INITIAL)) {
      return EntityType.PERSON;
    }
    EntityType listed = listed(tokens, from, last);
    if (listed != null && !words) {
      return listed;
    }
    if (words) {
      return the && names.isEnglishWord(final1.key()) ? EntityType.ORGANISATION : null;
    }
    return the ? EntityType.ORGANISATION : EntityType.PERSON;
  }

  /** In a list, a name is what its neighbour is. */
  private static @Nullable EntityType listed(List<Token> tokens, int from, @Nullable Span last) {
    if (last == null || last.to() != from - 1) {
      return null;
    }
    Token between = tokens.get(from - 1);
    boolean list =
        between.is(',')
            || between.is('&')
            || between.key().equals("and")
            || between.key().equals("or");
    return list ? last.type() : null;
  }
}
