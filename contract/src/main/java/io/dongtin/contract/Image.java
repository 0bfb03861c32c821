package io.dongtin.contract;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A picture that belongs to an article. */
public record Image(URI uri, @Nullable String caption) {}
