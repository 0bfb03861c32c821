package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Known.KnownOrganisation;
import io.dongtin.enrich.entity.Known.KnownPlace;
import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of Vietnamese organisations: a head ({@code Bộ}, {@code Công ty}), then words of the trade
 * in either case, proper names, and at last a place.
 */
final class VietnameseOrganisations {
  private final Cues cues;
  private final Gazetteer gazetteer;
  private final VietnameseRuns runs;

  VietnameseOrganisations(Cues cues, Gazetteer gazetteer, VietnameseRuns runs) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.runs = runs;
  }

  @Nullable Span at(List<Token> tokens, int from) {
    int agency = cues.end(Cue.ORGANISATION_AGENCY, tokens, from);
    int body = cues.end(Cue.ORGANISATION_BODY, tokens, from);
    int head = Math.max(agency, body);
    if (head == from
        || cues.end(Cue.TITLE, tokens, from) > head
        || (from > 0 && cues.end(Cue.NOT_A_HEAD, tokens, from - 1) > from)) {
      return null;
    }
    boolean isAgency = agency > body || agency == head;
    if (isAgency && agency >= body && !tokens.get(from).isName()) {
      return null;
    }
    int end = end(tokens, head, isAgency);
    if (end == head) {
      return null;
    }
    boolean named = false;
    for (int i = head; i < end; i++) {
      named |= tokens.get(i).isName();
    }
    var known = gazetteer.at(tokens, head);
    if (known != null
        && known.end() == end
        && !isAgency
        && known.value().known() instanceof KnownOrganisation organisation) {
      return new Span(from, end, EntityType.ORGANISATION, organisation, true);
    }
    return named || (isAgency && tokens.get(from).isName() && end - from > 2)
        ? Span.of(from, end, EntityType.ORGANISATION)
        : null;
  }

  private int end(List<Token> tokens, int head, boolean isAgency) {
    int at = head;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (token.opens()) {
        return at;
      }
      int joined = at > head ? joined(tokens, at) : at;
      if (joined > at) {
        at = joined;
        continue;
      }
      var place = gazetteer.at(tokens, at);
      if (place != null
          && place.value().known() instanceof KnownPlace
          && !(at == head && !isAgency && runs.overrules(tokens, at, place))) {
        at = place.end();
        int more = cues.end(Cue.ORGANISATION_WORD, tokens, at);
        if (more > at && tokens.get(at).isName()) {
          at = more;
          continue;
        }
        return at;
      }
      if (place != null) {
        at = place.end();
        continue;
      }
      int place2 = placeEnd(tokens, at);
      if (place2 > at) {
        return place2;
      }
      int words = Math.max(cues.end(Cue.ORGANISATION_WORD, tokens, at), nestedHead(tokens, at));
      if (words > at) {
        at = words;
        continue;
      }
      if (token.isName() || (token.shape() == Shape.NUMBER && at == head)) {
        if (isAgency && at > head && runs.startsPerson(tokens, at)) {
          return at;
        }
        at++;
        if (at < tokens.size() && token.shape() == Shape.INITIAL && tokens.get(at).is('.')) {
          at++;
        }
        continue;
      }
      if (token.shape() == Shape.NUMBER && tokens.get(at - 1).isName()) {
        return at + 1;
      }
      return at;
    }
    return at;
  }

  private int nestedHead(List<Token> tokens, int at) {
    return tokens.get(at).isName() ? cues.end(Cue.ORGANISATION_AGENCY, tokens, at) : at;
  }

  private int placeEnd(List<Token> tokens, int at) {
    int head = cues.end(Cue.ADMINISTRATIVE, tokens, at);
    if (head == at) {
      return at;
    }
    if (head < tokens.size() && tokens.get(head).is('.')) {
      head++;
    }
    if (head >= tokens.size()) {
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
    return next.isName() && !next.opens() ? runs.end(tokens, head) : at;
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
      return abbreviations ? at + 2 : at;
    }
    if (token.is(',') || token.key().equals("và")) {
      return next.isName() || (token.key().equals("và") && !next.isName() && words > at + 1)
          ? words
          : at;
    }
    return words;
  }
}
