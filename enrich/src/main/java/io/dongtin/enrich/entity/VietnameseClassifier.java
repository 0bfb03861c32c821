package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Known.KnownPlace;
import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a run of capitalised words names that no dictionary knows and no head announces. */
final class VietnameseClassifier {
  private static final int LONGEST_VIETNAMESE_NAME = 4;

  private static final Set<String> ORDER_OF_BIRTH =
      Set.of("hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "út");

  private final Cues cues;
  private final Gazetteer gazetteer;
  private final Names names;
  private final VietnameseRuns runs;

  VietnameseClassifier(Cues cues, Gazetteer gazetteer, Names names, VietnameseRuns runs) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.names = names;
    this.runs = runs;
  }

  /** What the run that starts here names, or nothing. */
  @Nullable Span at(List<Token> tokens, int from, Expectation expects, @Nullable Span last) {
    int end = cut(tokens, from, runs.end(tokens, from));
    if (expects != Expectation.NOTHING) {
      return Span.of(from, nickname(tokens, end), EntityType.PERSON);
    }
    if (isWord(tokens, from, end)
        || isThing(tokens, from, end)
        || isShouted(tokens, from, end)
        || cues.before(Cue.NOT_PLACE_AFTER, tokens, from)) {
      return null;
    }
    if (isAddress(tokens, from, end)) {
      return Span.of(from - 1, end, EntityType.PLACE);
    }
    if (isSite(tokens, end)) {
      return null;
    }
    Span found =
        VietnameseRuns.allVietnamese(tokens, from, end)
            ? vietnamese(tokens, from, end)
            : foreign(tokens, from, end, last);
    if (found == null || found.certain()) {
      return found;
    }
    if (end - from == 1 && found.type() == EntityType.PERSON) {
      end = nickname(tokens, end);
    }
    return Span.guess(from, end, inContext(tokens, found, last));
  }

  /** In a list, a name is what its neighbour is; before the place that holds it, it is a place. */
  private EntityType inContext(List<Token> tokens, Span found, @Nullable Span last) {
    int from = found.from();
    if (last != null && last.to() == from - 1) {
      Token between = tokens.get(from - 1);
      if (between.is(',')
          || between.is('/')
          || between.key().equals("và")
          || between.key().equals("hoặc")) {
        return last.type();
      }
    }
    boolean long2 = found.to() - from > 1 || !Syllables.isVietnamese(tokens.get(from));
    if (long2 && found.to() + 1 < tokens.size()) {
      Token mark = tokens.get(found.to());
      boolean inside = mark.is('(') || mark.is(',');
      int next = found.to() + 1;
      if (inside
          && (cues.at(Cue.ADMINISTRATIVE, tokens, next) || isKnownPlace(tokens, next))
          && !tokens.get(next).opens()) {
        return EntityType.PLACE;
      }
    }
    return found.type();
  }

  private boolean isKnownPlace(List<Token> tokens, int at) {
    var match = gazetteer.at(tokens, at);
    return match != null
        && match.value().known() instanceof KnownPlace place
        && place.kind() != KnownPlace.Kind.COUNTRY
        && !match.value().weak();
  }

  /** "Webtretho.com" */
  private static boolean isSite(List<Token> tokens, int end) {
    return end + 1 < tokens.size()
        && tokens.get(end).is('.')
        && tokens.get(end).glued()
        && tokens.get(end + 1).glued()
        && tokens.get(end + 1).shape() == Shape.LOWER;
  }

  /** Takes in the nickname in quotes after a given name: Hải "luận". */
  private static int nickname(List<Token> tokens, int end) {
    if (end + 2 >= tokens.size() || !isQuote(tokens.get(end))) {
      return end;
    }
    for (int at = end + 1; at < Math.min(end + 4, tokens.size()); at++) {
      if (at > end + 1 && isQuote(tokens.get(at))) {
        return at + 1;
      }
      if (tokens.get(at).shape() != Shape.LOWER) {
        return end;
      }
    }
    return end;
  }

  private static boolean isQuote(Token token) {
    return token.is('"') || token.is('“') || token.is('”');
  }

  /** Ends a person's name before the country that follows without a comma. */
  private int cut(List<Token> tokens, int start, int end) {
    if (names.isVietnameseFamily(tokens.get(start))
        && VietnameseRuns.allVietnamese(tokens, start, end)) {
      return Math.min(end, start + LONGEST_VIETNAMESE_NAME);
    }
    for (int at = start + 1; at < end; at++) {
      var match = gazetteer.at(tokens, at);
      if (match != null
          && !match.value().weak()
          && match.value().known() instanceof KnownPlace place
          && place.kind() != KnownPlace.Kind.CITY
          && place.kind() != KnownPlace.Kind.DISTRICT
          && !Syllables.isVietnamese(tokens.get(start))) {
        return tokens.get(at - 1).isDash() ? at - 1 : at;
      }
    }
    return end;
  }

  /** "Hiệp ước", "Phát triển": a capital that emphasises; and what opens a sentence. */
  private boolean isWord(List<Token> tokens, int start, int end) {
    if (end - start > 1) {
      return false;
    }
    if (runs.isCompound(tokens, start)) {
      return true;
    }
    int word =
        Math.max(
            cues.end(Cue.NOT_A_NAME, tokens, start),
            cues.end(Cue.ORGANISATION_WORD, tokens, start));
    return word > end || (word == end && tokens.get(start).opens());
  }

  /** "Vostok 2022", "phim Đất rừng": what bears a name without being a person or a place. */
  private boolean isThing(List<Token> tokens, int start, int end) {
    boolean numbered =
        end < tokens.size() && tokens.get(end).shape() == Shape.NUMBER && !tokens.get(end).opens();
    boolean thing = numbered || cues.before(Cue.NEVER_A_PERSON_AFTER, tokens, start);
    return thing && !runs.isFullName(tokens, start);
  }

  private static boolean isShouted(List<Token> tokens, int start, int end) {
    for (int i = start; i < end; i++) {
      if (tokens.get(i).shape() != Shape.UPPER && tokens.get(i).shape() != Shape.INITIAL) {
        return false;
      }
    }
    return end - start > 1
        && tokens.get(end - 1).isName()
        && tokens.get(start).shape() == Shape.UPPER;
  }

  /** "301 Trần Hưng Đạo": a street named after a person, with the number of the house. */
  private boolean isAddress(List<Token> tokens, int start, int end) {
    if (start < 2 || end - start < 2 || tokens.get(start).opens()) {
      return false;
    }
    Token number = tokens.get(start - 1);
    Token before = tokens.get(start - 2);
    boolean house =
        number.shape() == Shape.NUMBER
            && number.text().length() <= 4
            && !number.text().matches("(19|20)\\d\\d");
    boolean cue =
        before.is('(')
            || before.key().equals("số")
            || cues.before(Cue.PLACE_PREPOSITION, tokens, start - 1);
    return house && cue && runs.isFullName(tokens, start);
  }

  private @Nullable Span vietnamese(List<Token> tokens, int start, int end) {
    Token first = tokens.get(start);
    if (first.shape() == Shape.INITIAL || VietnameseRuns.isShortened(first)) {
      return initials(tokens, start, end);
    }
    boolean given = names.isVietnameseGiven(tokens.get(end - 1));
    boolean verb = cues.at(Cue.PERSON_VERB, tokens, end);
    boolean preposition = cues.before(Cue.PLACE_PREPOSITION, tokens, start);
    if (end - start == 1) {
      if (!given && !(verb && !first.opens())) {
        return null;
      }
      return Span.guess(start, end, EntityType.PERSON);
    }
    boolean family = names.isVietnameseFamily(first);
    if (isBornOf(tokens, start, end)) {
      return Span.of(start, end, EntityType.PERSON);
    }
    if (family && !preposition) {
      return Span.of(start, end, EntityType.PERSON);
    }
    if (preposition) {
      return Span.guess(
          start, end, family && end - start > 2 ? EntityType.PERSON : EntityType.PLACE);
    }
    return Span.guess(start, end, given || verb ? EntityType.PERSON : EntityType.PLACE);
  }

  /**
   * "Bông Văn Dĩa", "Lò Thị May"; "Tư Mau": the middle name, or the order of birth in the South.
   */
  private static boolean isBornOf(List<Token> tokens, int start, int end) {
    if (end - start >= 3) {
      var middle = tokens.get(start + 1).key();
      return middle.equals("văn") || middle.equals("thị");
    }
    return end - start == 2 && ORDER_OF_BIRTH.contains(tokens.get(start).key());
  }

  private static @Nullable Span initials(List<Token> tokens, int start, int end) {
    boolean dotted =
        tokens.get(end - 1).is('.')
            && !(tokens.get(start).opens() && end == start + 2 && isLine(tokens, start));
    return dotted ? Span.guess(start, end, EntityType.PERSON) : null;
  }

  /** "A. Kết luận": a letter that numbers a line. */
  private static boolean isLine(List<Token> tokens, int start) {
    return "ABCDEI".contains(tokens.get(start).text());
  }

  private @Nullable Span foreign(List<Token> tokens, int start, int end, @Nullable Span last) {
    Token first = tokens.get(start);
    int length = end - start;
    if (first.shape() == Shape.INITIAL || VietnameseRuns.isShortened(first)) {
      return length == 2 || tokens.get(length == 1 ? start : end - 1).is('.')
          ? initials(tokens, start, end)
          : length > 2 ? Span.guess(start, end, EntityType.PERSON) : null;
    }
    if (length == 1 && first.shape() == Shape.UPPER) {
      return abbreviation(tokens, start, last);
    }
    if (names.isGiven(first.text()) && length > 1) {
      return Span.of(start, end, EntityType.PERSON);
    }
    if (cues.before(Cue.PLACE_PREPOSITION, tokens, start)) {
      return Span.guess(start, end, EntityType.PLACE);
    }
    return Span.guess(start, end, EntityType.PERSON);
  }

  /** An abbreviation that nothing explains is more often a thing than an organisation. */
  private @Nullable Span abbreviation(List<Token> tokens, int at, @Nullable Span last) {
    boolean inBrackets = at > 0 && tokens.get(at - 1).is('(');
    boolean announced =
        cues.before(Cue.ORGANISATION_BODY, tokens, at)
            || cues.before(Cue.SOURCE_BEFORE, tokens, at)
            || (inBrackets
                && last != null
                && last.to() == at - 1
                && last.type() == EntityType.ORGANISATION);
    int length = tokens.get(at).text().length();
    return announced && length > 1 && length < 8
        ? Span.guess(at, at + 1, EntityType.ORGANISATION)
        : null;
  }
}
