package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Token.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into words, numbers and marks, and says which words open a sentence. */
final class Tokenizer {
  /** A full stop after one of these ends an abbreviation, not a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "tp", "tx", "tt", "th", "ths", "ts", "gs", "pgs", "bs", "ks", "ls", "mr", "mrs", "ms",
          "dr", "st", "gen", "sen", "rep", "gov", "lt", "col", "capt", "sgt", "jr", "sr", "prof",
          "rev", "hon", "vs", "no", "inc", "corp", "co", "ltd", "jan", "feb", "aug", "sept", "oct",
          "nov", "dec", "mt", "ft");

  private Tokenizer() {}

  static List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>(text.length() / 4 + 8);
    boolean opens = true;
    int at = 0;
    int length = text.length();
    int previousEnd = -1;
    while (at < length) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff') {
        // Two spaces are what is left of a paragraph in many dumps.
        opens |= c == '\n' || (c == ' ' && at > 0 && text.charAt(at - 1) == ' ');
        at++;
        continue;
      }
      int end = at + 1;
      Shape shape;
      if (isAddress(text, at)) {
        end = endOfAddress(text, at);
        shape = Shape.PUNCTUATION;
      } else if (Character.isLetter(c)) {
        end = endOfWord(text, at);
        shape = shape(text, at, end);
      } else if (Character.isDigit(c)) {
        end = endOfNumber(text, at);
        shape = Shape.NUMBER;
      } else {
        if (Character.isHighSurrogate(c) && end < length) {
          end++;
        }
        shape = Shape.PUNCTUATION;
      }
      var word = text.substring(at, end);
      boolean isWord = shape != Shape.PUNCTUATION;
      String key = isWord ? Keys.of(word) : word;
      tokens.add(new Token(at, end, word, key, shape, at == previousEnd, isWord && opens));
      opens = isWord ? false : opens || ends(text, tokens, at);
      previousEnd = end;
      at = end;
    }
    return tokens;
  }

  /** A link or the handle of an account: its letters are no words. */
  private static boolean isAddress(String text, int at) {
    if (text.charAt(at) == '@') {
      return at + 1 < text.length()
          && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '_');
    }
    return text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("www.", at);
  }

  private static int endOfAddress(String text, int start) {
    int at = start + 1;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfWord(String text, int start) {
    int at = start + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean inner =
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || ((c == '\'' || c == '’') && at + 1 < text.length() && joins(text, start, at));
      if (!inner) {
        break;
      }
      at++;
    }
    return at;
  }

  /** An apostrophe joins {@code O'Brien} and {@code K'Brăng}, not the possessive {@code Nga's}. */
  private static boolean joins(String text, int start, int at) {
    return Character.isUpperCase(text.charAt(at + 1))
        && at - start <= 2
        && Character.isUpperCase(text.charAt(start));
  }

  private static int endOfNumber(String text, int start) {
    int at = start + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean inner =
          Character.isLetterOrDigit(c)
              || ((c == '.' || c == ',')
                  && at + 1 < text.length()
                  && Character.isDigit(text.charAt(at + 1)));
      if (!inner) {
        break;
      }
      at++;
    }
    return at;
  }

  private static Shape shape(String text, int start, int end) {
    if (!Character.isUpperCase(text.charAt(start))) {
      return Shape.LOWER;
    }
    int upper = 0;
    int letters = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        upper += Character.isUpperCase(c) ? 1 : 0;
      }
    }
    if (letters == 1) {
      return end - start == 1 ? Shape.INITIAL : Shape.UPPER;
    }
    return upper == letters ? Shape.UPPER : Shape.CAPITALISED;
  }

  private static boolean ends(String text, List<Token> tokens, int at) {
    char c = text.charAt(at);
    if (c == '!' || c == '?' || c == '…' || c == '•' || c == '|') {
      return true;
    }
    if (c == ':' || c == '"' || c == '“' || c == '«') {
      // What is quoted starts like a sentence.
      return true;
    }
    if (c == '-' || c == '–' || c == '*') {
      // A dash that opens a line introduces a speaker or a list item.
      return tokens.size() < 2 || text.lastIndexOf('\n', at) >= tokens.get(tokens.size() - 2).end();
    }
    if (c != '.' || tokens.size() < 2) {
      return false;
    }
    boolean spaceFollows = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
    Token before = tokens.get(tokens.size() - 2);
    boolean abbreviation =
        before.end() == at
            && (before.shape() == Shape.INITIAL || ABBREVIATIONS.contains(before.key()));
    return spaceFollows && !abbreviation;
  }
}
