package io.dongtin.standalone;

/** Something a person must change before the program can run. The message says what. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CannotStart(String message) {
    super(message);
  }
}
