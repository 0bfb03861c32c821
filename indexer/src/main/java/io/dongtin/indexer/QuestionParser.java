package io.dongtin.indexer;

import io.dongtin.indexer.Question.Beginning;
import io.dongtin.indexer.Question.Phrase;
import io.dongtin.indexer.Question.Term;
import io.dongtin.indexer.Question.Wanted;
import io.dongtin.indexer.Question.Word;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands what people type: words, {@code "phrases"}, {@code -without}, {@code this | that},
 * {@code begin*} and conditions such as {@code person:} or {@code người:}; {@code docs/search.md}
 * lists them. Goes through the text once, from left to right.
 */
final class QuestionParser {
  /** A name directly before what it stands for; the colon of "14:30" or of a headline is none. */
  private static final Pattern FIELD = Pattern.compile("(\\p{L}[\\p{L}\\p{M}-]*):(?![\\s/]|$)");

  private static final Pattern EMPTY_FIELD = Pattern.compile("([\\p{L}\\p{M}-]+):(?=\\s|$)");

  private static final Pattern BARE = Pattern.compile("[^\\s|\"]+");
  private static final Pattern TYPOGRAPHIC_QUOTES = Pattern.compile("[“”„«»]");

  private final String text;
  private final ZoneId zone;
  private final List<Wanted> wanted = new ArrayList<>();
  private final List<Term> unwanted = new ArrayList<>();
  private int at;

  private QuestionParser(String text, ZoneId zone) {
    this.text = text;
    this.zone = zone;
  }

  /** Understands days as days of this machine's zone. */
  static Question parse(String text) {
    return parse(text, ZoneId.systemDefault());
  }

  /**
   * Understands a text.
   *
   * @throws WrongQuestionException if a quotation mark or a value is missing, or a name is unknown
   */
  static Question parse(String text, ZoneId zone) {
    String plain = TYPOGRAPHIC_QUOTES.matcher(Question.normalised(text)).replaceAll("\"");
    var parser = new QuestionParser(plain, zone);
    parser.read();
    return new Question(parser.wanted, parser.unwanted);
  }

  private void read() {
    boolean alternative = false;
    while (skipBlanks()) {
      if (text.charAt(at) == '|') {
        at++;
        alternative = true;
        continue;
      }
      boolean without = skipSign();
      Term term = term();
      if (term == null) {
        continue;
      }
      if (without) {
        unwanted.add(term);
      } else {
        want(term, alternative);
      }
      alternative = false;
    }
  }

  private boolean skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  /** Whether what follows is unwanted; a dash that stands alone, as in "Nga - Mỹ", says nothing. */
  private boolean skipSign() {
    char sign = text.charAt(at);
    if (sign != '-' && sign != '+') {
      return false;
    }
    at++;
    boolean alone = at == text.length() || Character.isWhitespace(text.charAt(at));
    return sign == '-' && !alone;
  }

  private @Nullable Term term() {
    Matcher field = FIELD.matcher(text).region(at, text.length());
    if (field.lookingAt()) {
      at = field.end();
      return condition(Condition.named(field.group(1)));
    }
    Matcher empty = EMPTY_FIELD.matcher(text).region(at, text.length());
    if (empty.lookingAt() && Condition.isKnown(empty.group(1))) {
      throw Condition.named(empty.group(1)).withoutValue();
    }
    if (at < text.length() && text.charAt(at) == '"') {
      String phrase = quoted();
      return hasLetters(phrase) ? new Phrase(phrase) : null;
    }
    return word();
  }

  private @Nullable Term word() {
    Matcher bare = BARE.matcher(text).region(at, text.length());
    if (!bare.lookingAt()) {
      return null;
    }
    at = bare.end();
    String word = bare.group();
    if (!hasLetters(word)) {
      return null;
    }
    return word.endsWith("*")
        ? new Beginning(word.substring(0, word.length() - 1))
        : new Word(word);
  }

  private Term condition(Condition condition) {
    String value = at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
    if (!hasLetters(value)) {
      throw condition.withoutValue();
    }
    return condition.of(value, zone);
  }

  private String bare() {
    Matcher bare = BARE.matcher(text).region(at, text.length());
    if (!bare.lookingAt()) {
      return "";
    }
    at = bare.end();
    return bare.group();
  }

  private String quoted() {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      throw new WrongQuestionException(
          "a quotation mark is missing after %s".formatted(text.substring(at)));
    }
    String inside = text.substring(at + 1, end).strip();
    at = end + 1;
    return inside;
  }

  private void want(Term term, boolean alternative) {
    if (!alternative || wanted.isEmpty()) {
      wanted.add(new Wanted(List.of(term)));
      return;
    }
    List<Term> anyOf = new ArrayList<>(wanted.removeLast().anyOf());
    if (anyOf.getFirst().isWords() != term.isWords()) {
      throw new WrongQuestionException(
          "on both sides of '|' there must be words, or conditions such as place:, not one of"
              + " each");
    }
    anyOf.add(term);
    wanted.add(new Wanted(anyOf));
  }

  private static boolean hasLetters(String word) {
    return word.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
