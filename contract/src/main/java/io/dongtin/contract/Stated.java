package io.dongtin.contract;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What whoever dropped an article says of it. It goes before what the article says of itself.
 *
 * @param publisher name of the publisher
 * @param published when the article was published
 */
public record Stated(@Nullable String publisher, @Nullable OffsetDateTime published) {
  /** The usual case. */
  public static final Stated NOTHING = new Stated(null, null);
}
