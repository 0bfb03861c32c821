package io.dongtin.indexer;

import java.io.Serial;
import java.util.Objects;

/** Elasticsearch cannot answer now, or does not let us in: wait, or look at the cluster. */
public final class ElasticsearchUnavailableException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private static final int TOO_MANY_REQUESTS = 429;

  private final int status;

  /** An answer that says so. */
  ElasticsearchUnavailableException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** No answer. */
  ElasticsearchUnavailableException(String message, Throwable cause) {
    super(message, cause);
    this.status = 0;
  }

  /** Whether it has only too much to do. */
  boolean isBusy() {
    return status == TOO_MANY_REQUESTS;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
