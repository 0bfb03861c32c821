package io.dongtin.indexer;

import java.io.Serial;
import java.util.Objects;

/** Elasticsearch cannot answer now, or does not let us in: wait, or look at the cluster. */
public final class ElasticsearchUnavailableException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  ElasticsearchUnavailableException(String message) {
    super(message);
  }

  ElasticsearchUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
