package io.dongtin.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A web archive (ISO 28500): the pages that were answered with status 200. Pictures, scripts and
 * requests are no drops and are passed over.
 */
final class WarcItemReader implements ItemReader {
  private static final int OK = 200;

  private final WarcReader warc;
  private final int maxBytes;
  private int index;

  WarcItemReader(InputStream in, int maxBytes) throws IOException {
    this.warc = new WarcReader(in);
    this.maxBytes = maxBytes;
  }

  @Override
  public @Nullable Item next() throws IOException {
    for (var following = warc.next(); following.isPresent(); following = warc.next()) {
      WarcRecord record = following.get();
      if (record instanceof WarcResponse response) {
        Optional<Item> item = page(response);
        if (item.isPresent()) {
          index++;
          return item.get();
        }
      }
    }
    return null;
  }

  /** One answer that cannot be understood does not end the archive. */
  private Optional<Item> page(WarcResponse response) throws IOException {
    try {
      return readPage(response);
    } catch (ParsingException | ZipException e) {
      var rejection = new Rejection(Reason.DAMAGED_PAGE, "its HTTP answer cannot be read");
      return Optional.of(new Item.Refused(index, rejection));
    }
  }

  private Optional<Item> readPage(WarcResponse response) throws IOException {
    if (!response.target().toLowerCase(Locale.ROOT).startsWith("http")) {
      return Optional.empty();
    }
    HttpResponse http = response.http();
    String type = http.contentType().base().toString().toLowerCase(Locale.ROOT);
    if (http.status() != OK
        || !(type.equals("text/html") || type.equals("application/xhtml+xml"))) {
      return Optional.empty();
    }
    MessageBody body = http.bodyDecoded();
    byte[] bytes = Bytes.read(body.stream(), body.size(), maxBytes);
    if (bytes.length == 0) {
      return Optional.empty();
    }
    if (bytes.length > maxBytes) {
      var rejection =
          new Rejection(Reason.TOO_LARGE, "a page of more than %d bytes".formatted(maxBytes));
      return Optional.of(new Item.Refused(index, rejection));
    }
    return Optional.of(
        new Item.Found(
            index, bytes, contentType(http.contentType()), address(response), "" + index));
  }

  /** The server's word on the charset goes before the page's own (HTML standard, 13.2.3.2). */
  private static String contentType(MediaType type) {
    String charset = type.parameters().get("charset");
    return charset == null || charset.isBlank()
        ? "text/html"
        : "text/html; charset=" + charset.strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable URI address(WarcResponse response) {
    try {
      URI uri = URI.create(response.target());
      return uri.getHost() == null ? null : uri;
    } catch (IllegalArgumentException e) {
      // Crawlers follow links that are no URIs; the page then goes by its place in the archive.
      return null;
    }
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public void close() throws IOException {
    warc.close();
  }
}
