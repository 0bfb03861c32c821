package io.dongtin.enrich.page;

import io.dongtin.contract.Provenance.Source;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Stated;
import io.dongtin.enrich.page.Rejection.Reason;
import io.dongtin.enrich.page.block.HtmlWalker;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.block.TextWalker;
import io.dongtin.enrich.page.charset.Binary;
import io.dongtin.enrich.page.charset.BytesDecoder;
import io.dongtin.enrich.page.metadata.Candidates;
import io.dongtin.enrich.page.metadata.Field;
import io.dongtin.enrich.page.metadata.MarkedElements;
import io.dongtin.enrich.page.metadata.MarkupReader;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Step {@code parse}: bytes → blocks and metadata candidates. What the content is, is told by the
 * content before its type or name. Holds no state, so one instance serves every thread.
 */
public final class PageReader {
  private static final int MAX_BYTES = 64 * 1024 * 1024;
  private static final int SNIFFED = 4096;
  private static final Pattern HTML_START =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|title|meta|article|main)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_TAG =
      Pattern.compile(
          "</?(?:p|div|br|h[1-6]|ul|li|table|tr|td|span|a|section|blockquote)\\b[^<>]{0,200}>",
          Pattern.CASE_INSENSITIVE);
  private static final int ENOUGH_TAGS = 3;

  private final JsonArticleReader json;

  /** Reads JSON of the makes that are known. */
  public PageReader() {
    this(JsonFields.NONE);
  }

  /** Reads JSON of other makes besides. */
  public PageReader(JsonFields jsonFields) {
    json = new JsonArticleReader(jsonFields);
  }

  /** Reads one drop. Never throws for what the bytes hold. */
  public Reading read(RawArticle raw) {
    byte[] bytes = raw.bytes();
    if (bytes.length > MAX_BYTES) {
      return new Rejection(Reason.TOO_LARGE, bytes.length + " bytes; at most " + MAX_BYTES);
    }
    if (Binary.hasMagic(bytes)) {
      return new Rejection(Reason.BINARY, "begins like a file that is not text");
    }
    String text = BytesDecoder.decode(bytes, raw.contentType()).text();
    if (text.isBlank()) {
      return new Rejection(Reason.EMPTY, bytes.length + " bytes, no text");
    }
    if (Binary.isNoise(text)) {
      return new Rejection(Reason.BINARY, "more control characters than text has");
    }
    Reading reading = read(raw, text);
    if (reading instanceof Page page) {
      addStated(page.candidates(), raw.stated());
    }
    return reading;
  }

  /** What whoever dropped the page says of it goes before what the page says. */
  private static void addStated(Candidates candidates, Stated stated) {
    candidates.addFirst(Field.PUBLISHER, stated.publisher(), Source.DROP);
    if (stated.published() != null) {
      candidates.addFirst(Field.PUBLISHED, stated.published().toString(), Source.DROP);
    }
  }

  private Reading read(RawArticle raw, String text) {
    if (looksLikeJson(text)) {
      Reading reading = json.read(raw, text);
      boolean isOtherText =
          reading instanceof Rejection rejection
              && rejection.reason() == Reason.MALFORMED_JSON
              && !isDeclaredJson(raw);
      if (!isOtherText) {
        return reading;
      }
    } else if (isDeclaredJson(raw)) {
      return new Rejection(Reason.MALFORMED_JSON, "no JSON object");
    }
    Reading page = looksLikeHtml(text) ? html(raw, text) : plain(raw, text);
    return page instanceof Page read && read.blocks().isEmpty()
        ? new Rejection(Reason.EMPTY, "no visible text")
        : page;
  }

  static Reading html(RawArticle raw, String text) {
    Document document = Jsoup.parse(text, baseUri(raw));
    MarkedElements marked = new MarkedElements();
    Layout layout = HtmlWalker.walk(document, marked);
    return new Page(raw.source(), raw.time(), layout, MarkupReader.read(document, marked));
  }

  static Reading plain(RawArticle raw, String text) {
    return new Page(raw.source(), raw.time(), TextWalker.walk(text), new Candidates());
  }

  private static String baseUri(RawArticle raw) {
    return raw.source().isAbsolute() && raw.source().getHost() != null
        ? raw.source().toString()
        : "";
  }

  private static boolean isDeclaredJson(RawArticle raw) {
    String type = raw.contentType().toLowerCase(Locale.ROOT);
    return type.startsWith("application/json") || type.contains("+json");
  }

  private static boolean looksLikeJson(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return text.startsWith("{", start) || text.startsWith("[{", start);
  }

  static boolean looksLikeHtml(String text) {
    String head = text.substring(0, Math.min(text.length(), SNIFFED));
    if (HTML_START.matcher(head).find()) {
      return true;
    }
    String sample = text.substring(0, Math.min(text.length(), 16 * SNIFFED));
    return HTML_TAG.matcher(sample).results().limit(ENOUGH_TAGS).count() == ENOUGH_TAGS;
  }
}
