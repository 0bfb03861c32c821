package io.dongtin.indexer;

import java.io.Serial;
import java.util.Objects;

/** Elasticsearch understood and said no: asking the same again gets the same answer. */
public final class ElasticsearchRefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final int status;
  private final String type;

  ElasticsearchRefusedException(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  /** The HTTP status, 400 to 499. */
  public int status() {
    return status;
  }

  /** Elasticsearch's code for the reason, such as {@code resource_already_exists_exception}. */
  public String type() {
    return type;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
