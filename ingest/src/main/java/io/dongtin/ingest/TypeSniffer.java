package io.dongtin.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is from its first bytes, and from its name where the bytes leave a choice.
 * Apache Tika's table of magic numbers names what we do not read; what we do read is told here,
 * because to Tika a fragment of HTML is plain text and a letter that begins with "Subject:" an
 * e-mail.
 *
 * <p>Holds no state that changes, so one instance serves every thread.
 */
final class TypeSniffer {
  /**
   * Bytes that are looked at; pages with long leading comments and scripts need more than 1 KiB.
   */
  static final int HEAD = 64 * 1024;

  private static final Set<String> HTML_NAMES = Set.of("html", "htm", "xhtml");
  private static final Set<String> TEXT_NAMES = Set.of("txt", "text", "md", "");
  private static final Set<String> LINES_NAMES = Set.of("jsonl", "ndjson");

  private static final Set<String> MAIL_NAMES = Set.of("eml", "mht", "mhtml");

  private static final Set<String> FEEDS =
      Set.of("application/rss+xml", "application/atom+xml", "application/rdf+xml");

  private static final Pattern LOOKS_LIKE_HTML =
      Pattern.compile(
          "^(?:<!--.*?-->|<\\?xml[^>]*>|\\s)*<(?:!doctype\\s+html|html|head|title|meta|body|article|main|section"
              + "|div|p|h[1-6])\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern HAS_TAGS =
      Pattern.compile(
          "</?(?:p|div|br|h[1-6]|a|span|body|html|article|table|ul|ol|li|b|i|em|strong)\\b[^>]*>",
          Pattern.CASE_INSENSITIVE);

  /** Read when it is first asked: that takes longer than a hundred pages. */
  private static final class Magic {
    private static final MimeTypes NUMBERS = MimeTypes.getDefaultMimeTypes();
  }

  /**
   * Tells the type.
   *
   * @param whole whether the head is all that the file holds
   */
  FileType type(byte[] head, boolean whole, String name) {
    if (ByteOrder.startsWith(head, 0x1F, 0x8B)) {
      return new FileType.Gzip();
    }
    if (ByteOrder.startsWith(head, 'W', 'A', 'R', 'C', '/', '1', '.')) {
      return new FileType.Warc();
    }
    String extension = extension(name);
    ByteOrder mark = ByteOrder.of(head);
    if (!mark.isText()) {
      String mediaType = mediaType(head, name);
      if (mediaType.equals("application/zip")) {
        return new FileType.Zip();
      }
      // Where no magic number speaks, Tika believes the name.
      boolean unknown =
          mediaType.startsWith("text/") || mediaType.equals("application/octet-stream");
      return unknown ? new FileType.Binary() : new FileType.Unsupported(mediaType);
    }
    String text = mark.decode(head);
    String start = text.stripLeading();
    if (start.isEmpty() && whole) {
      return new FileType.Blank();
    }
    if (MailHead.isMail(start, MAIL_NAMES.contains(extension))) {
      return new FileType.Mail();
    }
    if (LINES_NAMES.contains(extension)) {
      return new FileType.JsonLines();
    }
    if (extension.equals("json")) {
      if (start.startsWith("[")) {
        return new FileType.JsonArray();
      }
      return isLines(start) ? new FileType.JsonLines() : new FileType.Json();
    }
    if (LOOKS_LIKE_HTML.matcher(start).find()) {
      return new FileType.Html(mark.contentType("text/html"));
    }
    if (HTML_NAMES.contains(extension) && HAS_TAGS.matcher(text).find()) {
      return new FileType.Html(mark.contentType("text/html"));
    }
    if (TEXT_NAMES.contains(extension) && beginsWithAWord(start)) {
      return new FileType.Text(mark.contentType("text/plain"));
    }
    String mediaType = mediaType(head, name);
    if (mediaType.equals("application/xhtml+xml")) {
      return new FileType.Html(mark.contentType("text/html"));
    }
    if (FEEDS.contains(mediaType)) {
      return new FileType.Feed();
    }
    boolean nameSaysText = TEXT_NAMES.contains(extension) || HTML_NAMES.contains(extension);
    if ((nameSaysText && !hasMagicOfItsOwn(mediaType)) || mediaType.equals("text/plain")) {
      return new FileType.Text(mark.contentType("text/plain"));
    }
    return new FileType.Unsupported(mediaType);
  }

  /** No format that is kept apart below begins so, and asking the whole table takes its time. */
  private static boolean beginsWithAWord(String start) {
    return !start.isEmpty()
        && (Character.isLetterOrDigit(start.charAt(0)) || start.charAt(0) > '~');
  }

  /** PDF, RTF and PostScript are printable characters too. */
  private static boolean hasMagicOfItsOwn(String mediaType) {
    return Set.of("application/pdf", "application/rtf", "application/postscript", "image/svg+xml")
        .contains(mediaType);
  }

  /** Whether the first line is a JSON object by itself and another one follows. */
  private static boolean isLines(String start) {
    int end = start.indexOf('\n');
    if (end < 0 || !start.startsWith("{")) {
      return false;
    }
    return start.substring(0, end).strip().endsWith("}")
        && start.substring(end).strip().startsWith("{");
  }

  private static String extension(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot <= 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private String mediaType(byte[] head, String name) {
    var metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try {
      return Magic.NUMBERS
          .detect(new ByteArrayInputStream(head), metadata)
          .getBaseType()
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail to be read", e);
    }
  }
}
