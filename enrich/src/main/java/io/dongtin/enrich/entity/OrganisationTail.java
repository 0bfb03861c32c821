package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Known.KnownOrganisation;
import io.dongtin.enrich.entity.Known.KnownPlace;
import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;

/** How the name of a Vietnamese organisation goes on after its head, and where it ends. */
final class OrganisationTail {
  /** A name does not go on for longer than this in lower case. */
  private static final int MAX_LOWER_CASE = 5;

  /** Nor does it go on in lower case after more words than this. */
  private static final int MAX_GAP = 5;

  private final Cues cues;
  private final Gazetteer gazetteer;
  private final VietnameseRuns runs;
  private final OrganisationJoints joints;

  OrganisationTail(Cues cues, Gazetteer gazetteer, VietnameseRuns runs) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.runs = runs;
    this.joints = new OrganisationJoints(cues, gazetteer);
  }

  /** The end of the name whose head is given; the end of the head if nothing follows that names. */
  int end(List<Token> tokens, OrganisationHead head) {
    int at = head.end();
    while (at < tokens.size() && !tokens.get(at).opens()) {
      int next = next(tokens, at, head);
      if (next <= at) {
        return at;
      }
      at = next;
      if (endsWithOrganisation(tokens, at) && runs.startsPerson(tokens, at)) {
        return at;
      }
      if (endsWithPlace(tokens, at)) {
        return OrganisationJoints.number(tokens, at);
      }
    }
    return at;
  }

  /** The end of what goes on with the name at this token; the token itself if nothing does. */
  private int next(List<Token> tokens, int at, OrganisationHead head) {
    Token token = tokens.get(at);
    boolean first = at == head.end();
    if (!first && !token.isWord() && token.shape() != Shape.NUMBER) {
      return joints.end(tokens, at);
    }
    if (!first && token.key().equals("và")) {
      return joints.end(tokens, at);
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
      return OrganisationJoints.number(tokens, at);
    }
    boolean near =
        at - head.end() <= MAX_GAP && (first || tokens.get(at - 1).shape() != Shape.UPPER);
    if (token.isWord() && head.capital() && near) {
      return lowerCase(tokens, at);
    }
    return at;
  }

  private int name(List<Token> tokens, int at, OrganisationHead head) {
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
    return runs.isCompound(tokens, at) || isHalf(tokens, at, head) ? at + 2 : end;
  }

  /**
   * Whether the word at this token needs the lower-case syllable after it: "Tiếp thị", "Sinh học".
   */
  private boolean isHalf(List<Token> tokens, int at, OrganisationHead head) {
    if (at + 1 >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(at);
    Token next = tokens.get(at + 1);
    return token.shape() == Shape.CAPITALISED
        && next.shape() == Shape.LOWER
        && (at == head.end() || !tokens.get(at - 1).isName())
        && Syllables.isVietnamese(token)
        && Syllables.isVietnamese(next)
        && !cues.at(Cue.ORGANISATION_STOP, tokens, at + 1)
        && !cues.at(Cue.PERSON_VERB, tokens, at + 1)
        && !cues.at(Cue.ORGANISATION_WORD, tokens, at + 1);
  }

  /** Lower-case words belong to the name if a capital or a word of the trade follows soon. */
  private int lowerCase(List<Token> tokens, int from) {
    for (int at = from; at < tokens.size() && at - from <= MAX_LOWER_CASE; at++) {
      Token token = tokens.get(at);
      if (token.opens() || !token.isWord()) {
        return from;
      }
      if (token.isName()) {
        boolean another =
            tokens.get(from - 1).isName() && cues.at(Cue.ORGANISATION_BODY, tokens, at);
        return another ? from : at;
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

  private boolean endsWithOrganisation(List<Token> tokens, int end) {
    for (int start = Math.max(0, end - 4); start < end; start++) {
      var known = gazetteer.at(tokens, start);
      if (known != null
          && known.end() == end
          && known.value().known() instanceof KnownOrganisation) {
        return end < tokens.size();
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
}
