package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;
import java.util.Set;

/** What joins the parts of an organisation's name: "và", marks, numbers. */
final class OrganisationJoints {
  private static final Set<String> UNITS =
      Set.of(
          "năm", "tháng", "ngày", "người", "tuổi", "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "km", "m",
          "ha", "lần", "đồng", "giờ", "phút", "kg", "tấn", "usd", "suất", "chiếc");

  private final Cues cues;
  private final Gazetteer gazetteer;

  OrganisationJoints(Cues cues, Gazetteer gazetteer) {
    this.cues = cues;
    this.gazetteer = gazetteer;
  }

  /** "và", "&", "-" and "," go on with the name where another word of the trade follows. */
  int end(List<Token> tokens, int at) {
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

  /** The end of a number that is part of the name: "Nông trường Sao Vàng 3", not "10 người". */
  static int number(List<Token> tokens, int at) {
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
}
