package io.dongtin.standalone.settings;

/** A setting that is unknown or malformed. The message names it and says what is expected. */
public final class WrongSettings extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WrongSettings(String message) {
    super(message);
  }

  WrongSettings(String message, Throwable cause) {
    super(message, cause);
  }
}
