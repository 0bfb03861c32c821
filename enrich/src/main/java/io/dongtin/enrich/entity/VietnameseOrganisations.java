package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Known.KnownOrganisation;
import io.dongtin.enrich.entity.Known.KnownPlace;
import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of Vietnamese organisations: a head ({@code Bộ}, {@code Công ty}), then words of the trade
 * in either case, proper names, and at last a place.
 */
final class VietnameseOrganisations {
  /** A name does not go on for longer than this in lower case. */
  private static final int MAX_LOWER_CASE = 5;

  /** Heads of which a state has one for each trade: no proper name is needed. */
  private static final Set<String> STANDS_ALONE =
      Set.of(
          "bộ", "sở", "cục", "tổng", "viện", "học", "ngân", "văn", "toà", "thanh", "hải", "không");

  private static final Set<String> UNITS =
      Set.of(
          "năm", "tháng", "ngày", "người", "tuổi", "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "km", "m",
          "ha", "lần", "đồng", "giờ", "phút", "kg", "tấn", "usd", "suất", "chiếc");

  private final Cues cues;
  private final Gazetteer gazetteer;
  private final VietnameseRuns runs;

  /** How the head is written decides how freely its name may go on. */
  private record Head(int end, boolean agency, boolean capital) {}

  VietnameseOrganisations(Cues cues, Gazetteer gazetteer, VietnameseRuns runs) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.runs = runs;
  }

  @Nullable Span at(List<Token> tokens, int from) {
    Span unit = unit(tokens, from);
    if (unit != null) {
      return unit;
    }
    Head head = head(tokens, from);
    if (head == null) {
      return null;
    }
    int end = end(tokens, head);
    if (end == head.end()) {
      return null;
    }
    var known = gazetteer.at(tokens, head.end());
    if (known != null
        && known.end() == end
        && !head.agency()
        && known.value().known() instanceof KnownOrganisation organisation) {
      return new Span(from, end, EntityType.ORGANISATION, organisation, true);
    }
    boolean generic = !head.capital() && known != null && known.end() == end;
    boolean named = isNamed(tokens, head.end(), end) && !generic;
    boolean suffices = head.agency() && STANDS_ALONE.contains(tokens.get(from).key());
    return named || suffices ? Span.of(from, end, EntityType.ORGANISATION) : null;
  }

  /** Whether more than another head follows the head: not in "trường ĐH". */
  private boolean isNamed(List<Token> tokens, int from, int end) {
    int at = from;
    while (at < end) {
      int nested =
          Math.max(
              cues.end(Cue.ORGANISATION_BODY, tokens, at),
              cues.end(Cue.ORGANISATION_AGENCY, tokens, at));
      if (nested == at && tokens.get(at).isName()) {
        return true;
      }
      at = Math.max(at + 1, nested);
    }
    return false;
  }

  /** "sư đoàn 312": in lower case too, for the number names it. */
  private @Nullable Span unit(List<Token> tokens, int from) {
    int head = cues.end(Cue.ORGANISATION_UNIT, tokens, from);
    if (head == from || head >= tokens.size()) {
      return null;
    }
    if (tokens.get(head).key().equals("số") && head + 1 < tokens.size()) {
      head++;
    }
    Token number = tokens.get(head);
    return number.shape() == Shape.NUMBER && number.text().length() <= 4 && !number.opens()
        ? Span.of(from, head + 1, EntityType.ORGANISATION)
        : null;
  }

  private @Nullable Head head(List<Token> tokens, int from) {
    int agency = cues.end(Cue.ORGANISATION_AGENCY, tokens, from);
    int body = cues.end(Cue.ORGANISATION_BODY, tokens, from);
    int end = Math.max(agency, body);
    if (end == from
        || cues.end(Cue.TITLE, tokens, from) > end
        || (from > 0 && cues.end(Cue.NOT_A_HEAD, tokens, from - 1) > from)) {
      return null;
    }
    if (end == from + 1 && runs.isCompound(tokens, from)) {
      return null;
    }
    boolean capital = tokens.get(from).isName();
    boolean isAgency = agency >= body;
    return isAgency && !capital ? null : new Head(end, isAgency, capital);
  }

  private int end(List<Token> tokens, Head head) {
    int at = head.end();
    while (at < tokens.size() && !tokens.get(at).opens()) {
      int next = next(tokens, at, head);
      if (next <= at) {
        return at;
      }
      at = next;
      if (endsWithPlace(tokens, at)) {
        return number(tokens, at);
      }
    }
    return at;
  }

  /** The end of what goes on with the name at this token; the token itself if nothing does. */
  private int next(List<Token> tokens, int at, Head head) {
    Token token = tokens.get(at);
    boolean first = at == head.end();
    if (!first && !token.isWord() && token.shape() != Shape.NUMBER) {
      return joined(tokens, at);
    }
    if (!first && token.key().equals("và")) {
      return joined(tokens, at);
    }
    var known = gazetteer.at(tokens, at);
    if (known != null
        && !(known.value().known() instanceof Known.KnownPerson)
        && !(known.end() == at + 1 && runs.overrules(tokens, at, known))) {
      return known.end();
    }
    int place = placeEnd(tokens, at);
    if (place > at) {
      return place;
    }
    if (cues.end(Cue.ADMINISTRATIVE, tokens, at) == at + 1 && token.isName()) {
      return at;
    }
    int words = cues.end(Cue.ORGANISATION_WORD, tokens, at);
    int nested = token.isName() ? cues.end(Cue.ORGANISATION_AGENCY, tokens, at) : at;
    if (Math.max(words, nested) > at) {
      return Math.max(words, nested);
    }
    if (token.isName()) {
      return name(tokens, at, head);
    }
    if (token.shape() == Shape.NUMBER) {
      return number(tokens, at);
    }
    if (token.isWord() && head.capital()) {
      return lowerCase(tokens, at);
    }
    return at;
  }

  private int name(List<Token> tokens, int at, Head head) {
    boolean ofPlace = cues.before(Cue.PLACE_HEAD, tokens, at);
    boolean person =
        head.agency()
            ? runs.startsPerson(tokens, at)
            : at > head.end() + 1 && runs.isFullName(tokens, at);
    if (at > head.end() && person && !ofPlace) {
      return at;
    }
    if (ofPlace) {
      return runs.place(tokens, at);
    }
    int end = at + 1;
    boolean abbreviated = tokens.get(at).shape() == Shape.INITIAL;
    if (abbreviated && end < tokens.size() && tokens.get(end).is('.') && tokens.get(end).glued()) {
      return end + 1;
    }
    boolean hyphenated =
        end + 1 < tokens.size()
            && tokens.get(end).is('-')
            && tokens.get(end).glued()
            && tokens.get(end + 1).glued()
            && tokens.get(end + 1).isName();
    if (hyphenated) {
      return end + 2;
    }
    // The second syllable of a word that only opens with a capital: "Khai thác".
    return runs.isCompound(tokens, at) || isHalf(tokens, at) ? at + 2 : end;
  }

  /**
   * Whether the word at this token needs the lower-case syllable after it: "Tiếp thị", "Sinh học".
   */
  private boolean isHalf(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(at);
    Token next = tokens.get(at + 1);
    return token.shape() == Shape.CAPITALISED
        && next.shape() == Shape.LOWER
        && !tokens.get(at - 1).isName()
        && Syllables.isVietnamese(token)
        && Syllables.isVietnamese(next)
        && !cues.at(Cue.ORGANISATION_STOP, tokens, at + 1)
        && !cues.at(Cue.PERSON_VERB, tokens, at + 1)
        && !cues.at(Cue.ORGANISATION_WORD, tokens, at + 1);
  }

  private static int number(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return at;
    }
    Token number = tokens.get(at);
    boolean small =
        number.shape() == Shape.NUMBER && number.text().length() <= 3 && !number.opens();
    boolean counts =
        at + 1 < tokens.size()
            && (UNITS.contains(tokens.get(at + 1).key())
                || tokens.get(at + 1).is('%')
                || tokens.get(at + 1).is('/')
                || tokens.get(at + 1).is('-'));
    return small && !counts && Character.isDigit(number.text().charAt(number.text().length() - 1))
        ? at + 1
        : at;
  }

  /** Lower-case words belong to the name if a capital or a word of the trade follows soon. */
  private int lowerCase(List<Token> tokens, int from) {
    for (int at = from; at < tokens.size() && at - from <= MAX_LOWER_CASE; at++) {
      Token token = tokens.get(at);
      if (token.opens() || !token.isWord()) {
        return from;
      }
      if (token.isName()) {
        return at;
      }
      if (cues.at(Cue.ORGANISATION_STOP, tokens, at)
          || cues.at(Cue.PERSON_VERB, tokens, at)
          || cues.at(Cue.TITLE, tokens, at)
          || cues.at(Cue.HONORIFIC, tokens, at)) {
        return from;
      }
    }
    return from;
  }

  private int placeEnd(List<Token> tokens, int at) {
    int head = cues.end(Cue.ADMINISTRATIVE, tokens, at);
    if (head == at) {
      return at;
    }
    if (head < tokens.size() && tokens.get(head).is('.')) {
      head++;
    }
    if (head >= tokens.size() || tokens.get(head).opens()) {
      return at;
    }
    var known = gazetteer.at(tokens, head);
    if (known != null) {
      return known.end();
    }
    Token next = tokens.get(head);
    if (next.shape() == Shape.NUMBER) {
      return head + 1;
    }
    return next.isName() ? runs.end(tokens, head) : at;
  }

  /** A place closes the name, unless a word of the trade follows in capitals. */
  private boolean endsWithPlace(List<Token> tokens, int end) {
    for (int start = Math.max(0, end - 6); start < end; start++) {
      var known = gazetteer.at(tokens, start);
      if (known != null
          && known.end() == end
          && known.value().known() instanceof KnownPlace
          && !goesOn(tokens, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOn(List<Token> tokens, int at) {
    return at < tokens.size()
        && tokens.get(at).isName()
        && !tokens.get(at).opens()
        && cues.at(Cue.ORGANISATION_WORD, tokens, at)
        && !runs.startsPerson(tokens, at);
  }

  /** "và", "&", "-" and "," go on with the name where another word of the trade follows. */
  private int joined(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean joins =
        token.key().equals("và")
            || token.is('&')
            || token.isDash()
            || token.is(',')
            || token.is('/');
    if (!joins || at + 1 >= tokens.size()) {
      return at;
    }
    Token next = tokens.get(at + 1);
    int words = cues.end(Cue.ORGANISATION_WORD, tokens, at + 1);
    if (words == at + 1) {
      boolean abbreviations =
          (token.isDash() || token.is('&'))
              && next.shape() == Shape.UPPER
              && gazetteer.at(tokens, at + 1) == null;
      boolean twoPlaces =
          token.isDash()
              && next.isName()
              && gazetteer.at(tokens, at + 1) != null
              && isTown(tokens, at);
      return abbreviations || twoPlaces ? at + 2 : at;
    }
    if (token.is(',')) {
      return next.isName() ? words : at;
    }
    return words;
  }

  /** "Thừa Thiên - Huế": a dash between the names of two towns, not of two countries. */
  private boolean isTown(List<Token> tokens, int dash) {
    return !gazetteer.isCountry(tokens, dash + 1);
  }
}
