package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Known.KnownPlace;
import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of places in Vietnamese text: those that a head announces, and those the dictionary knows.
 */
final class VietnamesePlaces {
  /** Words before a direction that make it a region: "ra Bắc", "trong Nam". */
  private static final Set<String> REGION_BEFORE =
      Set.of("ra", "vào", "trong", "ngoài", "giọng", "đất", "gốc");

  private static final Set<String> WARDS = Set.of("phường", "xã", "thị", "trấn", "p");

  private static final Set<String> DIRECTION_AFTER =
      Set.of("phía", "hướng", "bờ", "mạn", "cánh", "cực", "bên", "gió");

  private static final Set<String> DIRECTIONS = Set.of("bắc", "nam", "trung", "đông", "tây");

  private final Cues cues;
  private final Gazetteer gazetteer;
  private final VietnameseRuns runs;
  private final CountryPairs pairs;

  VietnamesePlaces(Cues cues, Gazetteer gazetteer, VietnameseRuns runs) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.runs = runs;
    this.pairs = new CountryPairs(gazetteer);
  }

  /** A place with its head: "tỉnh Kiên Giang", "sông Hàn", "phường 8". */
  @Nullable Span headed(List<Token> tokens, int from) {
    int head = head(tokens, from);
    if (head == from || head >= tokens.size()) {
      return null;
    }
    Token next = tokens.get(head);
    if (next.opens() || !(next.isName() || next.shape() == Shape.NUMBER)) {
      return null;
    }
    var whole = gazetteer.at(tokens, from);
    var name = gazetteer.at(tokens, head);
    if (whole != null && (name == null || whole.end() >= name.end())) {
      return Span.known(from, whole.end(), whole.value().known());
    }
    if (next.shape() == Shape.NUMBER) {
      return isNumbered(tokens, from) ? numbered(tokens, from, head) : null;
    }
    int end = runs.place(tokens, head);
    if (end <= head || cues.at(Cue.FUNCTION_WORD, tokens, head) || next.shape() == Shape.INITIAL) {
      return null;
    }
    if (name != null && name.end() < end && runs.startsPerson(tokens, name.end())) {
      end = name.end();
    }
    if (name != null && name.value().known() instanceof KnownPlace place && name.end() >= end) {
      return withHead(tokens, from, name.end(), place);
    }
    return Span.of(from, number(tokens, end), EntityType.PLACE);
  }

  /** "tỉnh Đồng Nai" is Đồng Nai; "sông Đồng Nai" and "phường Đồng Nai" only bear its name. */
  private @Nullable Span withHead(List<Token> tokens, int from, int end, KnownPlace place) {
    if (place.kind() == KnownPlace.Kind.REGION && tokens.get(from).shape() == Shape.LOWER) {
      return null;
    }
    boolean unit = cues.at(Cue.ADMINISTRATIVE, tokens, from) && !isWard(tokens.get(from));
    Known known = unit ? place : null;
    return new Span(from, number(tokens, end), EntityType.PLACE, known, true);
  }

  /** Wards and communes are in no dictionary: what bears such a name there is something larger. */
  static boolean isWard(Token token) {
    return WARDS.contains(token.key());
  }

  private int head(List<Token> tokens, int from) {
    int head = cues.end(Cue.ADMINISTRATIVE, tokens, from);
    boolean other = from > 0 && cues.end(Cue.NOT_A_HEAD, tokens, from - 1) > from;
    if (head == from && !other && isHeadCase(tokens, from)) {
      head = cues.end(Cue.PLACE_HEAD, tokens, from);
      int numbered = cues.end(Cue.PLACE_NUMBERED, tokens, from);
      boolean number =
          numbered > head
              && numbered < tokens.size()
              && tokens.get(numbered).shape() == Shape.NUMBER;
      head = number ? numbered : head;
    }
    if (head > from
        && head < tokens.size()
        && tokens.get(head).is('.')
        && tokens.get(head).glued()) {
      head++;
    }
    return head;
  }

  /**
   * In capitals only where a name follows at once and the head has two words: "Cửa khẩu Lao Bảo".
   */
  private boolean isHeadCase(List<Token> tokens, int from) {
    return tokens.get(from).shape() == Shape.LOWER
        || (tokens.get(from).opens() && !runs.startsPerson(tokens, from))
        || cues.end(Cue.PLACE_HEAD, tokens, from) > from + 1;
  }

  private boolean isNumbered(List<Token> tokens, int from) {
    return cues.at(Cue.ADMINISTRATIVE, tokens, from) || cues.at(Cue.PLACE_NUMBERED, tokens, from);
  }

  private static @Nullable Span numbered(List<Token> tokens, int from, int number) {
    boolean partOfDate =
        number + 1 < tokens.size()
            && (tokens.get(number + 1).is('/') || tokens.get(number + 1).is('%'));
    String text = tokens.get(number).text();
    boolean small = text.length() <= 4 && text.indexOf('.') < 0 && text.indexOf(',') < 0;
    return small && !partOfDate ? Span.of(from, number + 1, EntityType.PLACE) : null;
  }

  /** "cầu Thăng Long 2": the number is part of the name. */
  private static int number(List<Token> tokens, int at) {
    boolean follows =
        at < tokens.size()
            && tokens.get(at).shape() == Shape.NUMBER
            && tokens.get(at).text().length() <= 2
            && !tokens.get(at).opens();
    return follows ? at + 1 : at;
  }

  /** A place that the dictionary knows, where the words beside it do not say otherwise. */
  @Nullable Span known(List<Token> tokens, int from) {
    var match = gazetteer.at(tokens, from);
    if (match == null) {
      boolean people =
          cues.before(Cue.NOT_PLACE_AFTER, tokens, from) || runs.isCompound(tokens, from);
      return people ? null : pairs.at(tokens, from);
    }
    if (!(match.value().known() instanceof KnownPlace place)) {
      return null;
    }
    if (place.kind() == KnownPlace.Kind.COUNTRY && cues.before(Cue.NOT_PLACE_AFTER, tokens, from)) {
      return null;
    }
    return runs.overrules(tokens, from, match) ? null : Span.known(from, match.end(), place);
  }

  /** "ra Bắc", "trong Nam": a direction that means a part of Viet Nam. */
  @Nullable Span direction(List<Token> tokens, int from) {
    if (!DIRECTIONS.contains(tokens.get(from).key()) || runs.end(tokens, from) > from + 1) {
      return null;
    }
    if (from == 0 || !REGION_BEFORE.contains(tokens.get(from - 1).key())) {
      return null;
    }
    Known region = gazetteer.named("miền " + tokens.get(from).text());
    return region == null ? null : Span.known(from, from + 1, region);
  }

  /** "phía Nam", "hướng Tây Bắc": the end of a direction that is no region. */
  int directionEnd(List<Token> tokens, int from) {
    boolean after = from > 0 && DIRECTION_AFTER.contains(tokens.get(from - 1).key());
    int end = runs.end(tokens, from);
    boolean directions = after && end - from <= 2;
    for (int at = from; at < end; at++) {
      directions &= DIRECTIONS.contains(tokens.get(at).key());
    }
    return directions ? end : from;
  }
}
