package io.dongtin.standalone.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** A path of this machine's file system; none for an empty text. */
public final class PathConverter implements Converter<Path> {
  private static final long serialVersionUID = 1;

  @Override
  public @Nullable Path convert(String text) {
    if (text.isEmpty()) {
      return null; // How the library asks what an optional setting is when it is not set.
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("a path of this machine is expected", e);
    }
  }
}
