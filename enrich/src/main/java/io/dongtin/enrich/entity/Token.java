package io.dongtin.enrich.entity;

/**
 * A word, a number or a punctuation mark of a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 * @param text as it stands
 * @param key under which dictionaries list it: see {@link Keys}
 * @param glued whether no white space stands before it
 * @param opens whether it is the first word of a sentence
 */
record Token(
    int start, int end, String text, String key, Shape shape, boolean glued, boolean opens) {

  /** How a token is written. */
  enum Shape {
    LOWER,
    CAPITALISED,
    /** Two or more capitals and nothing else. */
    UPPER,
    /** One capital letter. */
    INITIAL,
    NUMBER,
    PUNCTUATION
  }

  boolean isName() {
    return shape == Shape.CAPITALISED || shape == Shape.UPPER || shape == Shape.INITIAL;
  }

  boolean isWord() {
    return shape != Shape.PUNCTUATION && shape != Shape.NUMBER;
  }

  boolean is(char mark) {
    return text.length() == 1 && text.charAt(0) == mark;
  }

  boolean isDash() {
    return is('-') || is('–') || is('—');
  }
}
