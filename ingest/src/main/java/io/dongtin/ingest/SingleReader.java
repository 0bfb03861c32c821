package io.dongtin.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A file that is one article, bytes as they are. */
final class SingleReader implements ItemReader {
  static final String JSON = "application/json";

  private final InputStream in;
  private final String contentType;
  private final int maxBytes;
  private boolean read;

  SingleReader(InputStream in, String contentType, int maxBytes) {
    this.in = in;
    this.contentType = contentType;
    this.maxBytes = maxBytes;
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (read) {
      return null;
    }
    read = true;
    byte[] bytes = Bytes.read(in, in.available(), maxBytes);
    if (bytes.length > maxBytes) {
      return refused(Reason.TOO_LARGE, "more than %d bytes".formatted(maxBytes));
    }
    URI source = null;
    if (contentType.equals(JSON)) {
      switch (JsonArticle.check(bytes)) {
        case JsonArticle.Result.Ok ok -> source = ok.source();
        case JsonArticle.Result.Malformed malformed -> {
          return refused(Reason.MALFORMED_JSON, malformed.words());
        }
      }
    }
    return new Item.Found(0, bytes, contentType, source, null);
  }

  private static Item refused(Reason reason, String words) {
    return new Item.Refused(0, new Rejection(reason, words));
  }

  @Override
  public boolean isContainer() {
    return false;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
