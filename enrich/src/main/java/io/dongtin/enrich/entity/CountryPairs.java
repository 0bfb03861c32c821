package io.dongtin.enrich.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The short names that countries have only beside another country: {@code Nga - Trung}, {@code Việt
 * - Mỹ}.
 */
final class CountryPairs {
  private static final Map<String, String> FULL =
      Map.of(
          "trung",
          "Trung Quốc",
          "việt",
          "Việt Nam",
          "nhật",
          "Nhật Bản",
          "hàn",
          "Hàn Quốc",
          "ấn",
          "Ấn Độ",
          "triều",
          "Triều Tiên",
          "đài",
          "Đài Loan",
          "thái",
          "Thái Lan",
          "nga",
          "Nga",
          "mĩ",
          "Mỹ");

  /** The last syllables of nouns after which such a name means the country. */
  private static final Set<String> NOUNS =
      Set.of("gốc", "đất", "nữ", "gái", "hàng", "nước", "xứ", "quân", "phía", "tệ", "phim");

  private final Gazetteer gazetteer;

  CountryPairs(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Nullable Span at(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    String full = token.isName() ? FULL.get(token.key()) : null;
    if (full == null
        || !(isAfterNoun(tokens, at) || pairsWith(tokens, at, -1) || pairsWith(tokens, at, 1))) {
      return null;
    }
    Known known = gazetteer.named(full);
    return known == null ? null : Span.known(at, at + 1, known);
  }

  /** "gốc Việt", "đất Việt": not followed by another syllable of a name. */
  private static boolean isAfterNoun(List<Token> tokens, int at) {
    boolean ends = at + 1 >= tokens.size() || !tokens.get(at + 1).isName();
    boolean starts = at > 0 && !tokens.get(at - 1).isName() && !tokens.get(at).opens();
    boolean vietnam = tokens.get(at).key().equals("việt");
    return ends && starts && (vietnam || NOUNS.contains(tokens.get(at - 1).key()));
  }

  /** A dash on either side; a comma or "và" after another country. */
  private static boolean joins(Token mark, int step) {
    return mark.isDash() || (step < 0 && (mark.is(',') || mark.key().equals("và")));
  }

  private boolean pairsWith(List<Token> tokens, int at, int step) {
    int mark = at + step;
    int other = mark + step;
    if (other < 0 || other >= tokens.size() || !joins(tokens.get(mark), step)) {
      return false;
    }
    Token token = tokens.get(other);
    if (!token.isName()) {
      return false;
    }
    if (FULL.containsKey(token.key()) || gazetteer.isCountry(tokens, other)) {
      return true;
    }
    // "Trung Quốc - Nga": the name before the dash has two words.
    return step < 0 && other > 0 && gazetteer.isCountry(tokens, other - 1);
  }
}
