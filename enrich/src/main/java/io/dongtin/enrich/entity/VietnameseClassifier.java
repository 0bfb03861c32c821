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
  private final EnglishClassifier english;
  private final VietnameseNonNames nonNames;
  private final VietnameseContext context;

  VietnameseClassifier(Cues cues, Gazetteer gazetteer, Names names, VietnameseRuns runs) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.names = names;
    this.runs = runs;
    this.nonNames = new VietnameseNonNames(cues, runs);
    this.context = new VietnameseContext(cues, gazetteer);
    this.english = new EnglishClassifier(Cues.load(Language.ENGLISH), names, gazetteer::holdsTowns);
  }

  /** What the run that starts here names, or nothing. */
  @Nullable Span at(List<Token> tokens, int from, Expectation expects, @Nullable Span last) {
    int end = cut(tokens, from, runs.end(tokens, from));
    if (expects == Expectation.TITLED && nonNames.isHead(tokens, from, end)) {
      return null;
    }
    if (expects != Expectation.NOTHING) {
      return Span.of(from, Nicknames.end(tokens, end), EntityType.PERSON);
    }
    if (nonNames.at(tokens, from, end)) {
      return null;
    }
    if (isAddress(tokens, from, end)) {
      return Span.of(from - 1, end, EntityType.PLACE);
    }
    Span found =
        VietnameseRuns.allVietnamese(tokens, from, end)
            ? vietnamese(tokens, from, end)
            : foreign(tokens, from, end, last);
    if (found == null || found.certain()) {
      return found;
    }
    if (end - from == 1 && found.type() == EntityType.PERSON) {
      end = Nicknames.end(tokens, end);
    }
    return Span.guess(from, end, context.type(tokens, found, last));
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

  /** "12 Lý Thái Tổ": a street named after a person, with the number of the house. */
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
   * "Lò Văn Pành", "Bế Thị Sao"; "Tư Lành": the middle name, or the order of birth in the South.
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
    if (length == 1 && names.isEnglishWord(first.key()) && !names.isGiven(first.text())) {
      return null;
    }
    if (cues.before(Cue.PLACE_PREPOSITION, tokens, start)) {
      return Span.guess(start, end, EntityType.PLACE);
    }
    if (length > 1) {
      EntityType type = english.type(tokens, start, end, last);
      return type == null ? null : Span.guess(start, end, type);
    }
    boolean person =
        names.isGiven(first.text())
            || names.isFamily(first.text())
            || cues.at(Cue.PERSON_VERB, tokens, end);
    return new Span(start, end, EntityType.PERSON, null, person && !first.opens());
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
