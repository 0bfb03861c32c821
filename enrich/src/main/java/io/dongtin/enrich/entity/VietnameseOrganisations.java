package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Known.KnownOrganisation;
import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of Vietnamese organisations: a head ({@code Bộ}, {@code Công ty}), then words of the trade
 * in either case, proper names, and at last a place.
 */
final class VietnameseOrganisations {
  /** Heads of which a state has one for each trade: no proper name is needed. */
  private static final Set<String> STANDS_ALONE =
      Set.of(
          "bộ", "sở", "cục", "tổng", "viện", "học", "ngân", "văn", "toà", "thanh", "hải", "không");

  /** "Bộ quốc phòng hai nước", "Bộ Y tế các nước": not one body. */
  private static final Set<String> ANOTHER = Set.of("hai", "các", "mỗi", "ba", "nhiều");

  private final Cues cues;
  private final Gazetteer gazetteer;
  private final VietnameseRuns runs;
  private final OrganisationTail tail;

  VietnameseOrganisations(Cues cues, Gazetteer gazetteer, VietnameseRuns runs) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.runs = runs;
    this.tail = new OrganisationTail(cues, gazetteer, runs);
  }

  @Nullable Span at(List<Token> tokens, int from) {
    Span unit = unit(tokens, from);
    if (unit != null) {
      return unit;
    }
    OrganisationHead head = head(tokens, from);
    if (head == null) {
      return null;
    }
    int end = tail.end(tokens, head);
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
    boolean oneSyllable =
        tokens.get(from).key().equals("trường")
            && head.end() == from + 1
            && end == from + 2
            && Syllables.isVietnamese(tokens.get(from + 1));
    boolean onlyPlace = !head.capital() && known != null && known.end() == end;
    boolean generic = oneSyllable || onlyPlace;
    boolean named = isNamed(tokens, head.end(), end) && !generic;
    boolean another = end < tokens.size() && ANOTHER.contains(tokens.get(end).key());
    boolean suffices = !another && head.agency() && STANDS_ALONE.contains(tokens.get(from).key());
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

  /** "sư đoàn 9": in lower case too, for the number names it. */
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

  /** "môi trường", "tại trường": not where a capital shows that the name begins here. */
  private boolean isInsideWord(List<Token> tokens, int from) {
    return from > 0
        && cues.end(Cue.NOT_A_HEAD, tokens, from - 1) > from
        && !(tokens.get(from).isName() && tokens.get(from - 1).shape() == Shape.LOWER);
  }

  private @Nullable OrganisationHead head(List<Token> tokens, int from) {
    int agency = cues.end(Cue.ORGANISATION_AGENCY, tokens, from);
    int body = cues.end(Cue.ORGANISATION_BODY, tokens, from);
    int end = Math.max(agency, body);
    if (end == from || cues.end(Cue.TITLE, tokens, from) > end || isInsideWord(tokens, from)) {
      return null;
    }
    if (end == from + 1 && runs.isCompound(tokens, from)) {
      return null;
    }
    boolean capital = tokens.get(from).isName();
    boolean isAgency = agency >= body;
    return isAgency && !capital ? null : new OrganisationHead(end, isAgency, capital);
  }
}
