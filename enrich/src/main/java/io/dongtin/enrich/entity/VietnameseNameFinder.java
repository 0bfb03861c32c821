package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Known.KnownOrganisation;
import io.dongtin.enrich.entity.Known.KnownPerson;
import io.dongtin.enrich.entity.Known.KnownPlace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in Vietnamese text: one walk from left to right in which the first rule that fits
 * takes its words.
 */
final class VietnameseNameFinder implements NameFinder {
  private static final Set<Cue> ANNOUNCING =
      EnumSet.of(
          Cue.TITLE,
          Cue.HONORIFIC,
          Cue.ORGANISATION_AGENCY,
          Cue.ORGANISATION_BODY,
          Cue.ORGANISATION_UNIT,
          Cue.ADMINISTRATIVE,
          Cue.PLACE_HEAD,
          Cue.PLACE_NUMBERED);

  /** Words in lower case at which a rule may begin; the walk passes all others at once. */
  private final Set<String> starters;

  private final Cues cues;
  private final Gazetteer gazetteer;
  private final VietnameseOrganisations organisations;
  private final VietnamesePlaces places;
  private final VietnameseRuns runs;
  private final VietnameseClassifier classifier;

  VietnameseNameFinder(Cues cues, Gazetteer gazetteer, Names names) {
    this.cues = cues;
    this.starters = cues.firstWords(ANNOUNCING);
    this.starters.addAll(gazetteer.firstWords());
    this.gazetteer = gazetteer;
    this.runs = new VietnameseRuns(cues, gazetteer, names, Compounds.load());
    this.classifier = new VietnameseClassifier(cues, gazetteer, names, runs);
    this.organisations = new VietnameseOrganisations(cues, gazetteer, runs);
    this.places = new VietnamesePlaces(cues, gazetteer, runs);
  }

  @Override
  public List<Span> find(List<Token> tokens) {
    var walk = new Walk(tokens);
    while (walk.at < tokens.size()) {
      walk.step();
    }
    return walk.spans;
  }

  /** Where the walk is, and what the words before announce. */
  private final class Walk {
    final List<Token> tokens;
    final List<Span> spans = new ArrayList<>();
    int at;
    Expectation expects = Expectation.NOTHING;

    Walk(List<Token> tokens) {
      this.tokens = tokens;
    }

    void step() {
      Token token = tokens.get(at);
      if (token.opens()) {
        expects = Expectation.NOTHING;
      }
      if (!token.isWord()) {
        expects = afterMark(token, expects);
        at++;
        return;
      }
      boolean plain = token.shape() == Token.Shape.LOWER && !starters.contains(token.key());
      if (plain) {
        pass(token);
        return;
      }
      if (opens() || takes(headed()) || announces() || takes(place()) || skips()) {
        return;
      }
      if (token.isName()) {
        name();
        return;
      }
      pass(token);
    }

    private void pass(Token token) {
      boolean lists = token.key().equals("và") || token.key().equals("cùng");
      expects = lists ? expects : Expectation.NOTHING;
      at++;
    }

    /** After "ông Hải," another name may follow, or what Hải is. */
    private static Expectation afterMark(Token mark, Expectation before) {
      if (mark.is('"') || mark.is('“')) {
        return before;
      }
      return mark.is(',') && before != Expectation.NOTHING
          ? Expectation.TITLED
          : Expectation.NOTHING;
    }

    /** Passes the words that open a sentence before a name and are none: "Theo Bộ Quốc phòng". */
    private boolean opens() {
      return passes(opening(tokens, at, expects));
    }

    /** Passes days, units and directions. */
    private boolean skips() {
      if (expects == Expectation.PERSON || !tokens.get(at).isName()) {
        return false;
      }
      int direction = places.directionEnd(tokens, at);
      if (direction > at) {
        return passes(direction);
      }
      if (runs.isAbbreviationBeforeName(tokens, at)) {
        return passes(at + 1);
      }
      int never = cues.end(Cue.NEVER_A_NAME, tokens, at);
      return passes(never > at ? never : functionEnd(tokens, at));
    }

    private boolean passes(int end) {
      boolean passes = end > at;
      at = end;
      return passes;
    }

    private boolean takes(@Nullable Span span) {
      if (span == null) {
        return false;
      }
      spans.add(span);
      at = span.to();
      boolean titled = expects == Expectation.TITLED || span.type() == EntityType.PERSON;
      // After "Tổng thống Nga" a name may follow; after "ông Patrushev và" another.
      expects = titled ? expects : Expectation.NOTHING;
      return true;
    }

    private @Nullable Span headed() {
      // "nhà văn Đoàn Bảo Ngân": after a title, a full name is no troupe.
      boolean person =
          expects == Expectation.PERSON
              || (expects == Expectation.TITLED && runs.isFullName(tokens, at));
      return person ? null : VietnameseNameFinder.this.headed(tokens, at);
    }

    private boolean announces() {
      int title = titleEnd(tokens, at);
      if (title > at) {
        at = title;
        expects = Expectation.TITLED;
        return true;
      }
      int honorific = honorificEnd(tokens, at);
      if (honorific > at) {
        at = honorific;
        expects = Expectation.PERSON;
        return true;
      }
      return false;
    }

    private @Nullable Span last() {
      return spans.isEmpty() ? null : spans.get(spans.size() - 1);
    }

    private void name() {
      if (takes(classifier.at(tokens, at, expects, last()))) {
        return;
      }
      at = runs.end(tokens, at);
      expects = Expectation.NOTHING;
    }

    private @Nullable Span place() {
      if (expects == Expectation.PERSON || places.directionEnd(tokens, at) > at) {
        return null;
      }
      if (expects == Expectation.TITLED
          && runs.isGivenName(tokens, at)
          && !gazetteer.isCountry(tokens, at)) {
        return null;
      }
      Span direction = places.direction(tokens, at);
      return direction == null ? places.known(tokens, at) : direction;
    }
  }

  /** The end of a function word in capitals, unless it opens a name of three syllables or more. */
  private int functionEnd(List<Token> tokens, int at) {
    return runs.isFullName(tokens, at) ? at : cues.end(Cue.FUNCTION_WORD, tokens, at);
  }

  private int opening(List<Token> tokens, int at, Expectation expects) {
    if (expects != Expectation.NOTHING || !tokens.get(at).opens()) {
      return at;
    }
    int end = cues.end(Cue.NOT_A_NAME, tokens, at);
    boolean before =
        end > at && end < tokens.size() && tokens.get(end).isName() && !tokens.get(end).opens();
    boolean nothingElse =
        before
            && gazetteer.at(tokens, at) == null
            && organisations.at(tokens, at) == null
            && cues.end(Cue.TITLE, tokens, at) <= end - 1
            && cues.end(Cue.HONORIFIC, tokens, at) == at
            && cues.end(Cue.ADMINISTRATIVE, tokens, at) == at
            && !runs.isFullName(tokens, at);
    return nothingElse ? end : at;
  }

  /** The end of a title and of the office it names: "Bộ trưởng Quốc phòng". */
  private int titleEnd(List<Token> tokens, int at) {
    int title = cues.end(Cue.TITLE, tokens, at);
    if (title == at) {
      return at;
    }
    Token token = tokens.get(at);
    boolean isName =
        token.isName()
            && token.shape() != Token.Shape.UPPER
            && !token.opens()
            && title - at == 1
            && runs.end(tokens, at) > title;
    if (isName && !runs.startsPerson(tokens, title)) {
      return at;
    }
    boolean named = organisations.at(tokens, title) != null || gazetteer.at(tokens, title) != null;
    return named ? title : cues.end(Cue.ORGANISATION_WORD, tokens, title);
  }

  private int honorificEnd(List<Token> tokens, int at) {
    int honorific = cues.end(Cue.HONORIFIC, tokens, at);
    if (honorific == at || honorific >= tokens.size() || !tokens.get(honorific).isName()) {
      return at;
    }
    Token token = tokens.get(at);
    boolean afterMark =
        at > 0 && !tokens.get(at - 1).isWord() && tokens.get(at).key().length() == 2;
    boolean cue = !token.isName() || token.opens() || afterMark;
    return cue && !tokens.get(honorific).opens() ? honorific : at;
  }

  /** An organisation or a place that its first word announces, or an organisation that is known. */
  private @Nullable Span headed(List<Token> tokens, int at) {
    Span known = null;
    boolean isPlace = false;
    var match = gazetteer.at(tokens, at);
    if (match != null) {
      isPlace = match.value().known() instanceof KnownPlace && match.end() > at + 1;
      if (match.value().known() instanceof KnownPerson) {
        return Span.known(at, match.end(), match.value().known());
      }
      known =
          match.value().known() instanceof KnownOrganisation
              ? Span.known(at, match.end(), match.value().known())
              : null;
    }
    Span organisation =
        isPlace && !cues.at(Cue.ADMINISTRATIVE, tokens, at) ? null : organisations.at(tokens, at);
    if (known != null && (organisation == null || organisation.to() <= known.to())) {
      return known;
    }
    return organisation != null ? organisation : places.headed(tokens, at);
  }
}
