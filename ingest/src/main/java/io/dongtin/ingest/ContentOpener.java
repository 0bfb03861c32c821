package io.dongtin.ingest;

import io.dongtin.contract.JsonPath;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Opens bytes as the articles that they hold, containers in containers included. */
final class ContentOpener {
  /** An archive of archives is somebody's habit; deeper than this it is somebody's trap. */
  private static final int MAX_DEPTH = 3;

  private final TypeSniffer sniffer = new TypeSniffer();
  private final int maxBytes;
  private final List<JsonPath> jsonLists;

  /**
   * @param maxBytes the largest article
   * @param jsonLists where a JSON document may keep a list of articles
   */
  ContentOpener(int maxBytes, List<JsonPath> jsonLists) {
    this.maxBytes = maxBytes;
    this.jsonLists = jsonLists;
  }

  /**
   * Tells what the bytes are and opens them.
   *
   * @param depth how many containers they lie in
   */
  Opened open(InputStream raw, String name, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      return Opened.refused(
          Reason.ARCHIVE_BOMB, "archives in archives, more than %d deep".formatted(MAX_DEPTH));
    }
    var in = new BufferedInputStream(raw, TypeSniffer.HEAD);
    in.mark(TypeSniffer.HEAD);
    byte[] head = in.readNBytes(TypeSniffer.HEAD);
    in.reset();
    if (head.length == 0) {
      return Opened.refused(Reason.EMPTY, "it holds no byte");
    }
    boolean whole = head.length < TypeSniffer.HEAD;
    return switch (sniffer.type(head, whole, name)) {
      case FileType.Html html -> single(in, html.contentType());
      case FileType.Text text -> single(in, text.contentType());
      case FileType.Json json -> json(in);
      case FileType.JsonArray array -> new Opened.Items(new JsonArrayReader(in, maxBytes));
      case FileType.JsonLines lines -> new Opened.Items(new JsonLinesReader(in, maxBytes));
      case FileType.Feed feed -> new Opened.Items(new FeedReader(in, maxBytes));
      case FileType.Mail mail -> new Opened.Items(new MailReader(in, maxBytes));
      case FileType.Gzip gzip -> open(unzipped(in), withoutGz(name), depth + 1);
      case FileType.Zip zip -> new Opened.Items(new ZipReader(in, this, depth));
      case FileType.Warc warc -> new Opened.Items(new WarcItemReader(in, maxBytes));
      case FileType.Blank blank -> Opened.refused(Reason.EMPTY, "it holds only blanks");
      case FileType.Binary binary ->
          Opened.refused(Reason.BINARY, "its bytes are no text, and no format that is known");
      case FileType.Unsupported other ->
          Opened.refused(Reason.UNSUPPORTED_TYPE, "its bytes are " + other.mediaType());
    };
  }

  private Opened single(InputStream in, String contentType) {
    return new Opened.Items(new SingleReader(in, contentType, maxBytes));
  }

  /** One article, or the list of articles in it. */
  private Opened json(InputStream in) throws IOException {
    if (jsonLists.isEmpty()) {
      return single(in, SingleReader.JSON);
    }
    byte[] start = in.readNBytes(maxBytes + 1);
    var list = JsonArrayReader.inside(start, jsonLists, in);
    return list.isPresent()
        ? new Opened.Items(list.get())
        : single(new SequenceInputStream(new ByteArrayInputStream(start), in), SingleReader.JSON);
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    var counted = new CountedStream(in);
    return new ExpandedStream(new GZIPInputStream(counted, 64 * 1024), counted);
  }

  private static String withoutGz(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? name.substring(0, name.length() - 3)
        : name;
  }
}
