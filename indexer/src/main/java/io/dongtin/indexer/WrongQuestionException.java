package io.dongtin.indexer;

/** A question that cannot be understood; the message says what to type instead, in one line. */
public final class WrongQuestionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  WrongQuestionException(String message) {
    super(message);
  }
}
