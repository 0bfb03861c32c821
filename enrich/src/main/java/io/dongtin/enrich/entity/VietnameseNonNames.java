package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;
import java.util.Set;

/** Capitals in Vietnamese text that name no person, organisation or place. */
final class VietnameseNonNames {
  private static final Set<String> STEMS =
      Set.of("giáp", "ất", "bính", "đinh", "mậu", "kỉ", "canh", "tân", "nhâm", "quý");

  private static final Set<String> BRANCHES =
      Set.of(
          "tí", "sửu", "dần", "mão", "mẹo", "thìn", "tỵ", "tị", "ngọ", "mùi", "thân", "dậu", "tuất",
          "hợi");

  private static final Set<String> HEADS =
      Set.of("trưởng", "phó", "uỷ", "nhà", "cụm", "tổ", "khu", "khối", "luật", "lễ", "trụ", "giải");

  private final Cues cues;
  private final VietnameseRuns runs;

  VietnameseNonNames(Cues cues, VietnameseRuns runs) {
    this.cues = cues;
    this.runs = runs;
  }

  boolean at(List<Token> tokens, int from, int end) {
    return isWord(tokens, from, end)
        || isThing(tokens, from, end)
        || isYear(tokens, from, end)
        || isHead(tokens, from, end)
        || isShouted(tokens, from, end)
        || isSite(tokens, end)
        || cues.before(Cue.NOT_PLACE_AFTER, tokens, from);
  }

  /** "Hiệp ước", "Phát triển": a capital that emphasises; and what opens a sentence. */
  private boolean isWord(List<Token> tokens, int start, int end) {
    if (end - start > 1) {
      return tokens.get(start).opens() && cues.end(Cue.NOT_A_NAME, tokens, start) == end;
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

  /** A head without a name: "Bộ", "Trưởng", "UBND". */
  boolean isHead(List<Token> tokens, int start, int end) {
    if (end - start > 1) {
      return false;
    }
    Token token = tokens.get(start);
    boolean abbreviation = token.shape() == Shape.UPPER && token.text().length() > 2;
    boolean source = cues.before(Cue.SOURCE_BEFORE, tokens, start);
    return (abbreviation && !source && Syllables.isVietnamese(token))
        || cues.at(Cue.ORGANISATION_AGENCY, tokens, start)
        || cues.at(Cue.ORGANISATION_BODY, tokens, start)
        || cues.at(Cue.ADMINISTRATIVE, tokens, start)
        || HEADS.contains(token.key());
  }

  /** "Đinh Dậu": a year of the lunar calendar. */
  private static boolean isYear(List<Token> tokens, int start, int end) {
    return end - start == 2
        && STEMS.contains(tokens.get(start).key())
        && BRANCHES.contains(tokens.get(start + 1).key());
  }

  /** "Vostok 2022", "phim Đất rừng": what bears a name without being a person or a place. */
  private boolean isThing(List<Token> tokens, int start, int end) {
    boolean numbered =
        end < tokens.size() && tokens.get(end).shape() == Shape.NUMBER && !tokens.get(end).opens();
    boolean decree = start > 0 && tokens.get(start - 1).is('/') && tokens.get(start).glued();
    boolean thing = decree || numbered || cues.before(Cue.NEVER_A_PERSON_AFTER, tokens, start);
    return thing && !runs.isFullName(tokens, start);
  }

  private static boolean isShouted(List<Token> tokens, int start, int end) {
    for (int i = start; i < end; i++) {
      if (tokens.get(i).isWord()
          && tokens.get(i).shape() != Shape.UPPER
          && tokens.get(i).shape() != Shape.INITIAL) {
        return false;
      }
    }
    return end - start > 1
        && tokens.get(end - 1).isName()
        && tokens.get(start).shape() == Shape.UPPER;
  }

  /** "muasam.com" */
  private static boolean isSite(List<Token> tokens, int end) {
    return end + 1 < tokens.size()
        && tokens.get(end).is('.')
        && tokens.get(end).glued()
        && tokens.get(end + 1).glued()
        && tokens.get(end + 1).shape() == Shape.LOWER;
  }
}
