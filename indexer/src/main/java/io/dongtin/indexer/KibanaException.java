package io.dongtin.indexer;

/** Kibana did not come up, or did not take the objects; the message says what a person can do. */
public final class KibanaException extends RuntimeException {
  private static final long serialVersionUID = 1;

  KibanaException(String message) {
    super(message);
  }

  KibanaException(String message, Throwable cause) {
    super(message, cause);
  }
}
