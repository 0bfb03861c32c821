package io.dongtin.ingest;

import io.dongtin.contract.RawArticle;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Names of files, byte for byte. A {@link Path} holds the bytes that the file system gave it, but
 * its text form depends on the locale: under {@code LANG=C}, which containers like, every accented
 * letter becomes a question mark. A path's URI shows the bytes whatever the locale, and can be made
 * a path again.
 */
final class FileNames {
  private FileNames() {}

  /** The path below the folder as text, or none if its bytes are not UTF-8. */
  static Optional<String> relative(Path folder, Path file) {
    String base = folder.toUri().getRawPath();
    String raw =
        file.toUri().getRawPath().substring(base.endsWith("/") ? base.length() : base.length() + 1);
    return decode(raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw);
  }

  /** The path of that name below the folder; the reverse of {@link #relative}. */
  static Path resolve(Path folder, String name) {
    String base = folder.toUri().toString();
    String raw = RawArticle.inboxUri(name).getRawSchemeSpecificPart();
    return Path.of(URI.create((base.endsWith("/") ? base : base + "/") + raw.substring(1)));
  }

  /** The file of that name with a piece put before its extension, as in {@code page.1.html}. */
  static Path numbered(Path file, String piece) {
    String uri = uri(file);
    int dot = uri.lastIndexOf('.');
    boolean hasExtension = dot > uri.lastIndexOf('/') + 1;
    return Path.of(
        URI.create(
            hasExtension
                ? uri.substring(0, dot) + "." + piece + uri.substring(dot)
                : uri + "." + piece));
  }

  /** The file of that name with a piece put behind it. */
  static Path withSuffix(Path file, String suffix) {
    return Path.of(URI.create(uri(file) + suffix));
  }

  private static String uri(Path file) {
    String uri = file.toUri().toString();
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }

  private static Optional<String> decode(String raw) {
    ByteBuffer bytes = ByteBuffer.allocate(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.put((byte) Integer.parseInt(raw, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.put((byte) c);
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
